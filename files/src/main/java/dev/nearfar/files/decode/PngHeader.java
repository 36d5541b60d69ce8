package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;

/// The first chunk of a PNG: size, kind of samples, interlacing.
///
/// @see <a href="https://www.w3.org/TR/png-3/#11IHDR">PNG 3, section 11.2.1</a>
record PngHeader(int width, int height, int bitDepth, int colourType, boolean interlaced) {
    static final int GREY = 0;
    static final int COLOUR = 2;
    static final int PALETTE = 3;
    static final int GREY_ALPHA = 4;
    static final int COLOUR_ALPHA = 6;
    static final int LENGTH = 13;

    /// Reads the 13 bytes at an offset.
    static PngHeader read(Source source, int offset) throws PictureFileException {
        int width = source.int32(offset);
        int height = source.int32(offset + 4);
        int bitDepth = source.unsignedByte(offset + 8);
        int colourType = source.unsignedByte(offset + 9);
        if (width < 1 || height < 1) {
            throw source.damaged("sides must be 1 to 2147483647 pixels, were %sx%s"
                    .formatted(Integer.toUnsignedString(width), Integer.toUnsignedString(height)));
        }
        if (!allowed(colourType, bitDepth)) {
            throw source.damaged("must have a bit depth that PNG allows, had colour type %d with %d bits"
                    .formatted(colourType, bitDepth));
        }
        int compression = source.unsignedByte(offset + 10);
        int filter = source.unsignedByte(offset + 11);
        int interlace = source.unsignedByte(offset + 12);
        if (compression != 0 || filter != 0 || interlace > 1) {
            throw source.unsupported("must have compression 0, filter method 0, interlace 0 or 1, had %d, %d, %d"
                    .formatted(compression, filter, interlace));
        }
        return new PngHeader(width, height, bitDepth, colourType, interlace == 1);
    }

    private static boolean allowed(int colourType, int bitDepth) {
        return switch (colourType) {
            case GREY -> bitDepth == 1 || bitDepth == 2 || bitDepth == 4 || bitDepth == 8 || bitDepth == 16;
            case PALETTE -> bitDepth == 1 || bitDepth == 2 || bitDepth == 4 || bitDepth == 8;
            case COLOUR, GREY_ALPHA, COLOUR_ALPHA -> bitDepth == 8 || bitDepth == 16;
            default -> false;
        };
    }

    /// Samples of a pixel.
    int bands() {
        return (coloured() ? 3 : 1) + (hasAlpha() ? 1 : 0);
    }

    boolean coloured() {
        return colourType == COLOUR || colourType == COLOUR_ALPHA;
    }

    boolean hasAlpha() {
        return colourType == GREY_ALPHA || colourType == COLOUR_ALPHA;
    }

    /// The greatest sample: `2^bitDepth − 1`. It divides 65535 for every depth that PNG allows.
    int maxSample() {
        return (1 << bitDepth) - 1;
    }
}
