package dev.nearfar.files.decode;

/// Samples of 1, 2, 4, 8 or 16 bits as they lie packed in a row of bytes, the highest bits first.
final class PackedSamples {
    private PackedSamples() {}

    /// How many bytes so many samples take, the last one filled up.
    static long bytes(long samples, int bits) {
        return (samples * bits + 7) / 8;
    }

    /// Takes the first `many` samples out of a row.
    ///
    /// @param littleEndian whether the lower byte of 16 bits comes first
    static void unpack(byte[] row, int bits, boolean littleEndian, int[] samples, int many) {
        switch (bits) {
            case 8 -> {
                for (int index = 0; index < many; index++) {
                    samples[index] = row[index] & 0xFF;
                }
            }
            case 16 -> {
                int high = littleEndian ? 1 : 0;
                for (int index = 0; index < many; index++) {
                    samples[index] = (row[2 * index + high] & 0xFF) << 8 | (row[2 * index + 1 - high] & 0xFF);
                }
            }
            default -> {
                int perByte = 8 / bits;
                int mask = (1 << bits) - 1;
                for (int index = 0; index < many; index++) {
                    int shift = 8 - bits * (index % perByte + 1);
                    samples[index] = row[index / perByte] >> shift & mask;
                }
            }
        }
    }
}
