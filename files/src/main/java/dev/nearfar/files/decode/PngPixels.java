package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import java.util.List;
import java.util.Optional;

/// Turns PNG samples into pixels of 16-bit codes.
///
/// A sample `s` of `n` bits is the code `s · 65535 / (2ⁿ − 1)`, a whole number for every depth of PNG. Grey goes to
/// all three channels as it is: PNG's grey has the same transfer function as its colours, while Java's grey colour
/// space is linear, so the samples never pass through that.
///
/// @see <a href="https://www.w3.org/TR/png-3/#13Decoders">PNG 3, sections 11.3.1.1 (tRNS), 13</a>
final class PngPixels {
    private final Source source;
    private final PngHeader header;
    private final char[][] palette;
    private final int[] clearSamples;

    PngPixels(Source source, PngChunks chunks) throws PictureFileException {
        this.source = source;
        this.header = chunks.header();
        var transparency = chunks.find("tRNS");
        boolean indexed = header.colourType() == PngHeader.PALETTE;
        this.palette = indexed ? palette(chunks.find("PLTE"), transparency) : new char[0][];
        this.clearSamples = indexed ? new int[0] : clearSamples(transparency);
    }

    /// The colours, each with its opacity.
    private char[][] palette(Optional<byte[]> chunk, Optional<byte[]> transparency) throws PictureFileException {
        int length = chunk.map(content -> content.length).orElse(0);
        int most = 3 * (header.maxSample() + 1);
        if (length < 3 || length > most || length % 3 != 0) {
            throw source.damaged(
                    "palette must have 3 to %d bytes, three for each colour, had %d".formatted(most, length));
        }
        var content = chunk.orElseThrow();
        var opacities = transparency.orElse(new byte[0]);
        var colours = new char[length / 3][PixelSink.PARTS];
        if (opacities.length > colours.length) {
            throw source.damaged("tRNS must have at most one byte for each of the %d colours, had %d"
                    .formatted(colours.length, opacities.length));
        }
        for (int index = 0; index < colours.length; index++) {
            for (int channel = 0; channel < 3; channel++) {
                colours[index][channel] = (char) (257 * (content[3 * index + channel] & 0xFF));
            }
            colours[index][3] = index < opacities.length ? (char) (257 * (opacities[index] & 0xFF)) : PixelSink.OPAQUE;
        }
        return colours;
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

    /// Makes pixels of a row of raw samples.
    void convert(int[] samples, int count, char[] pixels) throws PictureFileException {
        int bands = header.bands();
        for (int index = 0; index < count; index++) {
            if (header.colourType() == PngHeader.PALETTE) {
                indexed(samples[index], pixels, index * PixelSink.PARTS);
            } else {
                direct(samples, index * bands, pixels, index * PixelSink.PARTS);
            }
        }
    }

    private void indexed(int index, char[] pixels, int target) throws PictureFileException {
        if (index >= palette.length) {
            throw source.damaged("palette index must be below %d, was %d".formatted(palette.length, index));
        }
        System.arraycopy(palette[index], 0, pixels, target, PixelSink.PARTS);
    }

    private void direct(int[] samples, int first, char[] pixels, int target) {
        int scale = PixelSink.OPAQUE / header.maxSample();
        int red = samples[first];
        int green = header.coloured() ? samples[first + 1] : red;
        int blue = header.coloured() ? samples[first + 2] : red;
        pixels[target] = (char) (scale * red);
        pixels[target + 1] = (char) (scale * green);
        pixels[target + 2] = (char) (scale * blue);
        pixels[target + 3] = header.hasAlpha()
                ? (char) (scale * samples[first + header.bands() - 1])
                : isClear(red, green, blue) ? 0 : PixelSink.OPAQUE;
    }

    private boolean isClear(int red, int green, int blue) {
        return switch (clearSamples.length) {
            case 0 -> false;
            case 1 -> red == clearSamples[0];
            default -> red == clearSamples[0] && green == clearSamples[1] && blue == clearSamples[2];
        };
    }

    /// Notes what the samples were.
    void note(List<String> notes) {
        if (header.colourType() == PngHeader.PALETTE) {
            notes.add("palette of %d colours made RGB".formatted(palette.length));
        } else if (!header.coloured()) {
            notes.add("grey made RGB");
        }
    }
}
