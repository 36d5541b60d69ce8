package dev.nearfar.files;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// What a PNG says about its colours that is not sRGB, and is therefore not honoured.
///
/// In the order in which PNG 3 lets the chunks override each other: `cICP`, `iCCP`, `sRGB`, `gAMA`.
///
/// @see <a href="https://www.w3.org/TR/png-3/#color-chunk-precendence">PNG 3, section 4.3</a>
final class PngColourNotes {
    private static final byte[] CICP_SRGB = {1, 13, 0, 1};
    /// 1/2.2, as the chunk states it.
    private static final int SRGB_GAMMA = 45_455;
    /// Closer than this nobody sees a difference; many programs round.
    private static final int GAMMA_TOLERANCE = 1_000;
    /// A profile's description stands near its beginning; no more than this is unpacked.
    private static final int UNPACKED_BYTES = 1 << 20;

    private PngColourNotes() {}

    static Optional<String> of(PngChunks chunks) {
        var codes = chunks.find("cICP");
        if (codes.isPresent()) {
            return codes.filter(code -> !Arrays.equals(code, CICP_SRGB)).map(PngColourNotes::codePoints);
        }
        var profile = chunks.find("iCCP");
        if (profile.isPresent()) {
            return profile.flatMap(PngColourNotes::profile);
        }
        if (chunks.find("sRGB").isPresent()) {
            return Optional.empty();
        }
        return chunks.find("gAMA").flatMap(PngColourNotes::gamma);
    }

    private static String codePoints(byte[] codes) {
        var numbers = new StringBuilder();
        for (int index = 0; index < Math.min(codes.length, CICP_SRGB.length); index++) {
            numbers.append(index == 0 ? "" : "-").append(codes[index] & 0xFF);
        }
        return "colour code points %s (cICP) not applied, read as sRGB".formatted(numbers);
    }

    private static Optional<String> profile(byte[] chunk) {
        int nameEnd = indexOfZero(chunk);
        var name = new StringBuilder();
        for (int index = 0; index < nameEnd; index++) {
            name.append((char) (chunk[index] & 0xFF));
        }
        return IccDescription.note(unpacked(chunk, nameEnd + 2), name.toString());
    }

    private static int indexOfZero(byte[] chunk) {
        int index = 0;
        while (index < chunk.length && chunk[index] != 0) {
            index++;
        }
        return index;
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
            // A profile that cannot be unpacked cannot be recognised; the note then has the chunk's own name for it.
            return new byte[0];
        }
    }

    private static Optional<String> gamma(byte[] chunk) {
        if (chunk.length != 4) {
            return Optional.of("gamma (gAMA) must have 4 bytes, had %d: read as sRGB".formatted(chunk.length));
        }
        int gamma = ByteBuffer.wrap(chunk).getInt();
        if (Math.abs((long) gamma - SRGB_GAMMA) <= GAMMA_TOLERANCE) {
            return Optional.empty();
        }
        return Optional.of(
                "gamma %.5f (gAMA) not applied, read as sRGB".formatted(Integer.toUnsignedLong(gamma) / 100_000.0));
    }
}
