package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import java.util.Set;

/// The two headers of a BMP: size, kind of samples, where things are.
///
/// @param height always positive
/// @param topDown whether the first row stored is the highest
/// @param compression one of the constants here
/// @param palette where the palette begins
/// @param paletteColours how many colours it has, 0 above 8 bits
/// @param colourBytes bytes of a colour in it: 3 or 4
/// @param data where the samples begin
/// @see <a href="https://learn.microsoft.com/en-us/windows/win32/gdi/bitmap-header-types">Bitmap header types</a>
record BmpHeader(
        int width,
        int height,
        boolean topDown,
        int bits,
        int compression,
        int size,
        int palette,
        int paletteColours,
        int colourBytes,
        int data) {
    static final int PLAIN = 0;
    static final int RUNS_OF_8 = 1;
    static final int RUNS_OF_4 = 2;
    static final int MASKS = 3;
    static final int MASKS_WITH_ALPHA = 6;
    /// Where the pixels per metre across are, where they are stated.
    static final int DENSITY = 38;
    /// Where the second header begins.
    static final int START = 14;

    private static final int CORE_BYTES = 12;
    private static final int INFO_BYTES = 40;
    private static final Set<Integer> SIZES = Set.of(CORE_BYTES, INFO_BYTES, 52, 56, 64, 108, 124);
    private static final Set<Integer> DEPTHS = Set.of(1, 4, 8, 16, 24, 32);

    static BmpHeader read(Source source) throws PictureFileException {
        source.requireBytes(0, START + CORE_BYTES, "header");
        int size = source.int32Low(START);
        if (!SIZES.contains(size)) {
            throw source.unsupported(
                    "must have a header of 12, 40, 52, 56, 64, 108 or 124 bytes, had %d".formatted(size));
        }
        source.requireBytes(START, size, "header");
        boolean core = size == CORE_BYTES;
        int width = core ? source.unsignedShortLow(18) : source.int32Low(18);
        int signedHeight = core ? source.unsignedShortLow(20) : source.int32Low(22);
        int bits = source.unsignedShortLow(core ? 24 : 28);
        int compression = core ? PLAIN : source.int32Low(30);
        if (width < 1 || signedHeight == 0 || signedHeight == Integer.MIN_VALUE) {
            throw source.damaged("sides must be 1 to 2147483647 pixels, were %dx%d".formatted(width, signedHeight));
        }
        requireKnown(source, bits, compression, signedHeight < 0);
        int masks = size != INFO_BYTES ? 0 : compression == MASKS ? 12 : compression == MASKS_WITH_ALPHA ? 16 : 0;
        int colourBytes = core ? 3 : 4;
        int palette = START + size + masks;
        int data = source.int32Low(10);
        if (data < palette || data > source.bytes().length) {
            throw source.damaged("samples must begin at byte %d to %d, were at %s"
                    .formatted(palette, source.bytes().length, Integer.toUnsignedString(data)));
        }
        int colours = bits > 8 ? 0 : paletteColours(source, core, bits, (data - palette) / colourBytes);
        return new BmpHeader(
                width,
                Math.abs(signedHeight),
                signedHeight < 0,
                bits,
                compression,
                size,
                palette,
                colours,
                colourBytes,
                data);
    }

    private static void requireKnown(Source source, int bits, int compression, boolean topDown)
            throws PictureFileException {
        boolean fits = switch (compression) {
            case PLAIN -> DEPTHS.contains(bits);
            case RUNS_OF_8 -> bits == 8 && !topDown;
            case RUNS_OF_4 -> bits == 4 && !topDown;
            case MASKS, MASKS_WITH_ALPHA -> bits == 16 || bits == 32;
            default -> false;
        };
        if (!fits) {
            throw source.unsupported("must have 1, 4, 8, 16, 24 or 32 bits a pixel, plain, in runs or with masks, "
                    + "had %d bits with compression %d; ".formatted(bits, compression)
                    + Source.CONVERT);
        }
    }

    private static int paletteColours(Source source, boolean core, int bits, int most) throws PictureFileException {
        int all = 1 << bits;
        int stated = core ? 0 : source.int32Low(46);
        int colours = Math.min(stated <= 0 || stated > all ? all : stated, most);
        if (colours == 0) {
            throw source.damaged("must have a palette before its samples, had none");
        }
        return colours;
    }

    boolean hasDensity() {
        return size != CORE_BYTES;
    }

    /// Whether samples have 8 bits; those of masks and of 16 bits a pixel have what they have.
    boolean hasWholeBytes() {
        return bits != 16 && compression != MASKS && compression != MASKS_WITH_ALPHA;
    }

    boolean inRuns() {
        return compression == RUNS_OF_8 || compression == RUNS_OF_4;
    }

    /// Bytes of a row of samples, filled up to whole groups of four.
    long rowBytes() {
        return ((long) width * bits + 31) / 32 * 4;
    }
}
