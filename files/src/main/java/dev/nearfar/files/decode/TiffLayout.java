package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;

/// How the samples of a TIFF are stored: their kind, and the strips or tiles that they lie in.
///
/// @param bands samples of a pixel, extra ones included
/// @param separate whether each band has strips or tiles of its own
/// @param blockWidth width of a strip (the picture's) or a tile
/// @param blockHeight rows of a strip or a tile
/// @param offsetsTag which tag tells where strips or tiles begin
/// @param lengthsTag which tag tells how long they are
/// @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0, sections 8, 14, 15</a>
record TiffLayout(
        int width,
        int height,
        int bits,
        int bands,
        int photometric,
        int compression,
        boolean predicted,
        boolean separate,
        int blockWidth,
        int blockHeight,
        int offsetsTag,
        int lengthsTag) {
    static final int WHITE_IS_ZERO = 0;
    static final int BLACK_IS_ZERO = 1;
    static final int COLOUR = 2;
    static final int PALETTE = 3;
    static final int INKS = 5;

    static final int NONE = 1;
    static final int LZW = 5;
    static final int DEFLATE = 8;
    static final int OLD_DEFLATE = 32_946;
    static final int PACK_BITS = 32_773;

    private static final int MOST_BANDS = 16;

    static TiffLayout read(Source source, TiffDirectory tags) throws PictureFileException {
        requirePicture(source, tags);
        int width = side(source, tags, TiffTag.WIDTH);
        int height = side(source, tags, TiffTag.HEIGHT);
        int bands = (int) Math.min(Integer.MAX_VALUE, tags.valueOr(1, TiffTag.BANDS));
        int photometric = (int) tags.valueOr(-1, TiffTag.PHOTOMETRIC);
        int bits = bits(source, tags, bands);
        requireKnown(source, photometric, bits, bands);
        int compression = compression(source, tags);
        long predictor = tags.valueOr(1, TiffTag.PREDICTOR);
        if (predictor != 1 && (predictor != 2 || bits < 8)) {
            throw source.unsupported("must have no predictor, or differences of 8 or 16 bits, had %d of %d bits; %s"
                    .formatted(predictor, bits, Source.CONVERT));
        }
        boolean separate = bands > 1 && tags.valueOr(1, TiffTag.PLANAR) == 2;
        boolean tiled = tags.has(TiffTag.TILE_WIDTH);
        long blockWidth = tiled ? tags.value(TiffTag.TILE_WIDTH, 0) : width;
        long blockHeight = tiled
                ? tags.value(TiffTag.TILE_HEIGHT, 0)
                : Math.min(height, tags.valueOr(height, TiffTag.ROWS_PER_STRIP));
        if (blockWidth < 1 || blockHeight < 1 || blockWidth > Integer.MAX_VALUE || blockHeight > Integer.MAX_VALUE) {
            throw source.damaged(
                    "strips or tiles must be at least 1x1 pixels, were %dx%d".formatted(blockWidth, blockHeight));
        }
        return new TiffLayout(
                width,
                height,
                bits,
                bands,
                photometric,
                compression,
                predictor == 2,
                separate,
                (int) blockWidth,
                (int) blockHeight,
                tiled ? TiffTag.TILE_OFFSETS : TiffTag.STRIP_OFFSETS,
                tiled ? TiffTag.TILE_LENGTHS : TiffTag.STRIP_LENGTHS);
    }

    private static void requirePicture(Source source, TiffDirectory tags) throws PictureFileException {
        boolean preview = (tags.valueOr(0, TiffTag.KIND) & 1) != 0;
        if (preview || tags.has(TiffTag.DNG_VERSION) || source.has(8, "CR\2")) {
            throw source.unsupported("must be a plain TIFF, was a camera's raw picture; develop it to PNG first");
        }
    }

    private static int side(Source source, TiffDirectory tags, int tag) throws PictureFileException {
        long side = tags.value(tag, 0);
        if (side < 1 || side > Integer.MAX_VALUE) {
            throw source.damaged("sides must be 1 to 2147483647 pixels, one was " + side);
        }
        return (int) side;
    }

    private static int bits(Source source, TiffDirectory tags, int bands) throws PictureFileException {
        long bits = tags.valueOr(1, TiffTag.BITS);
        for (int band = 1; band < Math.min(bands, tags.count(TiffTag.BITS)) && band < MOST_BANDS; band++) {
            if (tags.value(TiffTag.BITS, band) != bits) {
                throw source.unsupported("must have the same bits in all samples, had %d and %d; %s"
                        .formatted(bits, tags.value(TiffTag.BITS, band), Source.CONVERT));
            }
        }
        long format = tags.valueOr(1, TiffTag.SAMPLE_FORMAT);
        boolean known = bits == 1 || bits == 2 || bits == 4 || bits == 8 || bits == 16;
        if (!known || (format != 1 && format != 4)) {
            throw source.unsupported("must have whole samples of 1, 2, 4, 8 or 16 bits, had %d bits of format %d; %s"
                    .formatted(bits, format, Source.CONVERT));
        }
        return (int) bits;
    }

    private static void requireKnown(Source source, int photometric, int bits, int bands) throws PictureFileException {
        boolean known = switch (photometric) {
            case WHITE_IS_ZERO, BLACK_IS_ZERO -> bits >= 8 || bands == 1;
            case COLOUR -> bits >= 8 && bands >= 3;
            case PALETTE -> bits <= 8 && bands == 1;
            case INKS -> bits >= 8 && bands >= 4;
            default -> false;
        };
        if (!known || bands < 1 || bands > MOST_BANDS) {
            throw source.unsupported(
                    "must be grey, RGB, a palette or CMYK, had photometric %d with %d samples of %d bits; %s"
                            .formatted(photometric, bands, bits, Source.CONVERT));
        }
    }

    private static int compression(Source source, TiffDirectory tags) throws PictureFileException {
        int compression = (int) tags.valueOr(NONE, TiffTag.COMPRESSION);
        boolean known = switch (compression) {
            case NONE, LZW, DEFLATE, OLD_DEFLATE, PACK_BITS -> true;
            default -> false;
        };
        if (!known || tags.valueOr(1, TiffTag.FILL_ORDER) != 1) {
            throw source.unsupported(
                    "must be packed by nothing, LZW, deflate or PackBits, was by %d (fill order %d); %s"
                            .formatted(compression, tags.valueOr(1, TiffTag.FILL_ORDER), Source.CONVERT));
        }
        return compression;
    }

    long across() {
        return ((long) width + blockWidth - 1) / blockWidth;
    }

    long down() {
        return ((long) height + blockHeight - 1) / blockHeight;
    }

    /// Samples that lie together for each pixel.
    int bandsTogether() {
        return separate ? 1 : bands;
    }

    /// Bytes of one row of a strip or tile.
    long blockRowBytes() {
        return PackedSamples.bytes((long) blockWidth * bandsTogether(), bits);
    }

    /// How many strips or tiles there are, of all bands.
    long blocks() {
        return across() * down() * (separate ? bands : 1);
    }

    /// Bytes of all rows that lie in the picture, unpacked.
    long usedBytes() {
        return blockRowBytes() * across() * height * (separate ? bands : 1);
    }

    /// What one packed byte can become at most.
    int mostFromOne() {
        return switch (compression) {
            case LZW -> LzwInput.MOST_FROM_ONE;
            case PACK_BITS -> PackBitsInput.MOST_FROM_ONE;
            case DEFLATE, OLD_DEFLATE -> PngDecoder.MOST_FROM_DEFLATE;
            default -> 1;
        };
    }
}
