package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.profile.IccDescription;
import java.util.Arrays;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The colour profile in a chunk `iCCP`: a name, and a profile that is deflated.
///
/// @param name what the chunk calls it
/// @param bytes the profile, none if it cannot be unpacked
/// @see <a href="https://www.w3.org/TR/png-3/#11iCCP">PNG 3, section 11.3.2.3</a>
record PngProfile(String name, byte[] bytes) {
    private static final int BUFFER_BYTES = 1 << 14;

    /// @throws PictureFileException `TOO_LARGE` if the profile is longer than metadata may be
    static PngProfile read(Reading reading, byte[] chunk) throws PictureFileException {
        int nameEnd = 0;
        var name = new StringBuilder();
        while (nameEnd < chunk.length && chunk[nameEnd] != 0) {
            name.append((char) (chunk[nameEnd++] & 0xFF));
        }
        return new PngProfile(name.toString(), unpacked(reading, chunk, nameEnd + 2));
    }

    private static byte[] unpacked(Reading reading, byte[] chunk, int start) throws PictureFileException {
        if (start >= chunk.length) {
            return new byte[0];
        }
        int most = reading.options().limits().metadataBytes();
        try (var inflater = new Inflater()) {
            inflater.setInput(chunk, start, chunk.length - start);
            var profile = new byte[BUFFER_BYTES];
            int length = 0;
            while (true) {
                int count = inflater.inflate(profile, length, profile.length - length);
                length += count;
                reading.requireMetadata("colour profile", length);
                if (count == 0) {
                    return Arrays.copyOf(profile, length);
                }
                if (length == profile.length) {
                    profile = Arrays.copyOf(profile, (int) Math.min(2L * length, most + 1L));
                }
            }
        } catch (DataFormatException e) {
            // Nothing, which is no profile: the chunk's own name for it is then all there is.
            return new byte[0];
        }
    }

    /// As the profile calls itself, else as the chunk calls it.
    String shownName() {
        var shown = IccDescription.name(bytes, name);
        return shown.isEmpty() ? EmbeddedProfile.NAMELESS : shown;
    }
}
