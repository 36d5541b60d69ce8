package dev.nearfar.files;

import dev.nearfar.core.colour.SrgbColour;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// Turns rows of PNG samples into three planes of opaque 16-bit codes.
///
/// A sample `s` of `n` bits is the code `s · 65535 / (2ⁿ − 1)`, a whole number for every depth of PNG. Grey goes to
/// all three channels as it is: PNG's grey has the same transfer function as its colours, while Java's grey colour
/// space is linear, so the samples never pass through that.
///
/// @see <a href="https://www.w3.org/TR/png-3/#13Decoders">PNG 3, sections 11.3.1.1 (tRNS), 13</a>
final class PngPixels {
    private static final int OPAQUE = 65_535;

    private final Source source;
    private final PngHeader header;
    private final SrgbColour background;
    private final int[][] palette;
    private final int[] paletteOpacity;
    private final int[] clearSamples;
    private final char[][] planes;
    private boolean anyClear;

    PngPixels(Source source, PngChunks chunks, SrgbColour background) throws PictureFileException {
        this.source = source;
        this.header = chunks.header();
        this.background = background;
        var transparency = chunks.find("tRNS");
        boolean indexed = header.colourType() == PngHeader.PALETTE;
        this.palette = indexed ? palette(chunks.find("PLTE")) : new int[0][];
        this.paletteOpacity = indexed ? opacities(transparency) : new int[0];
        this.clearSamples = indexed ? new int[0] : clearSamples(transparency);
        this.planes = new char[3][header.width() * header.height()];
    }

    private int[][] palette(Optional<byte[]> chunk) throws PictureFileException {
        int length = chunk.map(content -> content.length).orElse(0);
        int most = 3 * (header.maxSample() + 1);
        if (length < 3 || length > most || length % 3 != 0) {
            throw source.damaged(
                    "palette must have 3 to %d bytes, three for each colour, had %d".formatted(most, length));
        }
        var content = chunk.orElseThrow();
        var colours = new int[length / 3][3];
        for (int index = 0; index < length; index++) {
            colours[index / 3][index % 3] = 257 * (content[index] & 0xFF);
        }
        return colours;
    }

    private int[] opacities(Optional<byte[]> chunk) throws PictureFileException {
        var opacities = new int[palette.length];
        Arrays.fill(opacities, OPAQUE);
        var content = chunk.orElse(new byte[0]);
        if (content.length > palette.length) {
            throw source.damaged("tRNS must have at most one byte for each of the %d colours, had %d"
                    .formatted(palette.length, content.length));
        }
        for (int index = 0; index < content.length; index++) {
            opacities[index] = 257 * (content[index] & 0xFF);
        }
        return opacities;
    }

    private int[] clearSamples(Optional<byte[]> chunk) throws PictureFileException {
        if (chunk.isEmpty()) {
            return new int[0];
        }
        var content = chunk.get();
        int samples = header.hasAlpha() ? 0 : header.coloured() ? 3 : 1;
        if (content.length != 2 * samples || samples == 0) {
            throw source.damaged("tRNS must have %d bytes with colour type %d, had %d"
                    .formatted(2 * samples, header.colourType(), content.length));
        }
        var clear = new int[samples];
        for (int index = 0; index < samples; index++) {
            int value = (content[2 * index] & 0xFF) << 8 | (content[2 * index + 1] & 0xFF);
            clear[index] = value & header.maxSample();
        }
        return clear;
    }

    /// Takes over a row of raw samples, pixel by pixel.
    void row(int y, int[] samples) throws PictureFileException {
        int bands = samples.length / header.width();
        for (int x = 0; x < header.width(); x++) {
            int target = y * header.width() + x;
            if (header.colourType() == PngHeader.PALETTE) {
                indexed(target, samples[x]);
            } else {
                direct(target, samples, x * bands, bands);
            }
        }
    }

    private void indexed(int target, int index) throws PictureFileException {
        if (index >= palette.length) {
            throw source.damaged("palette index must be below %d, was %d".formatted(palette.length, index));
        }
        var colour = palette[index];
        put(target, colour[0], colour[1], colour[2], paletteOpacity[index]);
    }

    private void direct(int target, int[] samples, int first, int bands) {
        int scale = OPAQUE / header.maxSample();
        int red = samples[first];
        int green = header.coloured() ? samples[first + 1] : red;
        int blue = header.coloured() ? samples[first + 2] : red;
        int opacity = header.hasAlpha() ? scale * samples[first + bands - 1] : isClear(red, green, blue) ? 0 : OPAQUE;
        put(target, scale * red, scale * green, scale * blue, opacity);
    }

    private boolean isClear(int red, int green, int blue) {
        return switch (clearSamples.length) {
            case 0 -> false;
            case 1 -> red == clearSamples[0];
            default -> red == clearSamples[0] && green == clearSamples[1] && blue == clearSamples[2];
        };
    }

    private void put(int target, int red, int green, int blue, int opacity) {
        anyClear |= opacity != OPAQUE;
        planes[0][target] = Compositing.over(background, 0, red, opacity);
        planes[1][target] = Compositing.over(background, 1, green, opacity);
        planes[2][target] = Compositing.over(background, 2, blue, opacity);
    }

    /// The planes, after all rows, with notes of what the samples were.
    char[][] planes(List<String> notes) {
        if (header.colourType() == PngHeader.PALETTE) {
            notes.add("palette of %d colours made RGB".formatted(palette.length));
        } else if (!header.coloured()) {
            notes.add("grey made RGB");
        }
        if (anyClear) {
            notes.add("alpha laid over " + background);
        }
        return planes;
    }
}
