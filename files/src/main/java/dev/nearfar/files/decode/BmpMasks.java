package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;

/// Which bits of a pixel of 16 or 32 bits are red, green, blue and opacity.
///
/// @param masks of R, G, B and opacity; 0 of opacity means that all is opaque
record BmpMasks(int... masks) {
    private static final int[] OF_15_BITS = {0x7C00, 0x03E0, 0x001F, 0};
    private static final int[] OF_24_BITS = {0xFF0000, 0x00FF00, 0x0000FF, 0};
    private static final int MASKS_OFFSET = 54;
    private static final int HEADER_WITH_ALPHA = 56;

    static BmpMasks read(Source source, BmpHeader header) throws PictureFileException {
        boolean stated = header.compression() == BmpHeader.MASKS || header.compression() == BmpHeader.MASKS_WITH_ALPHA;
        if (!stated) {
            return new BmpMasks(header.bits() == 16 ? OF_15_BITS : OF_24_BITS);
        }
        boolean alpha = header.compression() == BmpHeader.MASKS_WITH_ALPHA || header.size() >= HEADER_WITH_ALPHA;
        source.requireBytes(MASKS_OFFSET, alpha ? 16 : 12, "masks");
        var masks = new int[PixelSink.PARTS];
        for (int part = 0; part < (alpha ? 4 : 3); part++) {
            int mask = source.int32Low(MASKS_OFFSET + 4 * part);
            int ones = mask >>> (mask == 0 ? 0 : Integer.numberOfTrailingZeros(mask));
            if ((ones & ones + 1) != 0 || (header.bits() == 16 && mask >>> 16 != 0)) {
                throw source.unsupported("masks must be one group of bits each, one was %08x".formatted(mask));
            }
            masks[part] = mask;
        }
        return new BmpMasks(masks);
    }

    /// Takes a pixel apart into 16-bit codes.
    void put(int pixel, char[] pixels, int target) {
        for (int part = 0; part < masks.length; part++) {
            int mask = masks[part];
            if (mask == 0) {
                pixels[target + part] = part == 3 ? PixelSink.OPAQUE : 0;
            } else {
                int shift = Integer.numberOfTrailingZeros(mask);
                long value = Integer.toUnsignedLong((pixel & mask) >>> shift);
                long most = Integer.toUnsignedLong(mask >>> shift);
                pixels[target + part] = (char) ((value * PixelSink.OPAQUE + most / 2) / most);
            }
        }
    }
}
