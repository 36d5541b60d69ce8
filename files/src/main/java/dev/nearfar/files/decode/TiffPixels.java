package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;

/// Turns TIFF samples into pixels of 16-bit codes.
final class TiffPixels {
    private static final int PREMULTIPLIED = 1;
    private static final int PLAIN_ALPHA = 2;

    private final Source source;
    private final TiffLayout layout;
    private final char[][] palette;
    private final int scale;
    private final int alphaBand;
    private final boolean premultiplied;

    TiffPixels(Reading reading, TiffDirectory tags, TiffLayout layout) throws PictureFileException {
        this.source = reading.source();
        this.layout = layout;
        this.palette = layout.photometric() == TiffLayout.PALETTE ? palette(tags) : new char[0][];
        this.scale = PixelSink.OPAQUE / ((1 << layout.bits()) - 1);
        int extra = layout.bands() - colourBands(layout);
        long kind = extra > 0 ? tags.valueOr(0, TiffTag.EXTRA_SAMPLES) : 0;
        boolean alpha = (kind == PREMULTIPLIED || kind == PLAIN_ALPHA) && layout.photometric() != TiffLayout.INKS;
        this.alphaBand = alpha ? colourBands(layout) : -1;
        this.premultiplied = alpha && kind == PREMULTIPLIED;
        if (extra > (alpha ? 1 : 0)) {
            reading.note("%d extra samples of each pixel ignored".formatted(alpha ? extra - 1 : extra));
        }
        if (palette.length > 0) {
            reading.note("palette of %d colours made RGB".formatted(palette.length));
        } else if (colourBands(layout) == 1) {
            reading.note("grey made RGB");
        }
    }

    /// Samples of a pixel that are its colour.
    static int colourBands(TiffLayout layout) {
        return switch (layout.photometric()) {
            case TiffLayout.COLOUR -> 3;
            case TiffLayout.INKS -> 4;
            default -> 1;
        };
    }

    private char[][] palette(TiffDirectory tags) throws PictureFileException {
        int colours = 1 << layout.bits();
        if (tags.count(TiffTag.COLOURS) != 3L * colours) {
            throw source.damaged(
                    "palette must have %d values, had %d".formatted(3 * colours, tags.count(TiffTag.COLOURS)));
        }
        var values = new char[colours][PixelSink.PARTS];
        for (int index = 0; index < colours; index++) {
            for (int channel = 0; channel < 3; channel++) {
                values[index][channel] = (char) tags.value(TiffTag.COLOURS, channel * colours + index);
            }
            values[index][3] = PixelSink.OPAQUE;
        }
        whiteBecomesWhite(values);
        return values;
    }

    /// Palettes have 16 bits, but many programs fill them from 8: some write those in the high byte and leave the low one
    /// 0, some in the low byte.
    private static void whiteBecomesWhite(char[][] palette) {
        int all = 0;
        for (var colour : palette) {
            all |= colour[0] | colour[1] | colour[2];
        }
        if (all < 256 || (all & 0xFF) == 0) {
            for (var colour : palette) {
                for (int channel = 0; channel < 3; channel++) {
                    int code = colour[channel];
                    colour[channel] = (char) (257 * (all < 256 ? code : code >> 8));
                }
            }
        }
    }

    /// Makes pixels of the first `count` of a row.
    ///
    /// @param samples all bands of a pixel together
    void convert(int[] samples, int count, char[] pixels) {
        for (int index = 0; index < count; index++) {
            int first = index * layout.bands();
            int target = index * PixelSink.PARTS;
            switch (layout.photometric()) {
                case TiffLayout.PALETTE ->
                    System.arraycopy(palette[samples[first]], 0, pixels, target, PixelSink.PARTS);
                case TiffLayout.INKS -> {
                    for (int ink = 0; ink < 4; ink++) {
                        pixels[target + ink] = (char) (scale * samples[first + ink]);
                    }
                }
                default -> direct(samples, first, pixels, target);
            }
        }
    }

    private void direct(int[] samples, int first, char[] pixels, int target) {
        int opacity = alphaBand < 0 ? PixelSink.OPAQUE : scale * samples[first + alphaBand];
        boolean coloured = layout.photometric() == TiffLayout.COLOUR;
        for (int channel = 0; channel < 3; channel++) {
            int code = scale * samples[first + (coloured ? channel : 0)];
            if (layout.photometric() == TiffLayout.WHITE_IS_ZERO) {
                code = PixelSink.OPAQUE - code;
            }
            pixels[target + channel] = (char) (premultiplied ? divided(code, opacity) : code);
        }
        pixels[target + 3] = (char) opacity;
    }

    private static int divided(int code, int opacity) {
        return opacity == 0
                ? 0
                : (int) Math.min(PixelSink.OPAQUE, ((long) code * PixelSink.OPAQUE + opacity / 2) / opacity);
    }
}
