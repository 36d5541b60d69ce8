package dev.nearfar.files;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The name of the colour profile in a chunk `iCCP`: as the profile has it, else as the chunk has it.
///
/// @see <a href="https://www.w3.org/TR/png-3/#11iCCP">PNG 3, section 11.3.2.3</a>
final class PngProfile {
    /// A profile's name stands near its beginning; no more than this is unpacked.
    private static final int UNPACKED_BYTES = 1 << 20;

    private PngProfile() {}

    /// Empty if nothing in the chunk is a name.
    static String name(byte[] chunk) {
        int end = 0;
        while (end < chunk.length && chunk[end] != 0) {
            end++;
        }
        var own = IccDescription.of(unpacked(chunk, end + 2));
        return own.isEmpty() ? new String(chunk, 0, end, StandardCharsets.ISO_8859_1) : own;
    }

    private static byte[] unpacked(byte[] chunk, int start) {
        if (start >= chunk.length) {
            return new byte[0];
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(chunk, start, chunk.length - start);
            var profile = new byte[UNPACKED_BYTES];
            return Arrays.copyOf(profile, inflater.inflate(profile));
        } catch (DataFormatException e) {
            return new byte[0];
        }
    }
}
