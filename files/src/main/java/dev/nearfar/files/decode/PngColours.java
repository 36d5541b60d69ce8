package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.profile.ColourConversion;
import dev.nearfar.files.profile.MatrixConversion;
import dev.nearfar.files.profile.Primaries;
import dev.nearfar.files.profile.ToneCurve;
import java.nio.ByteBuffer;
import java.util.Optional;

/// The colours of a PNG, by the chunk that PNG 3 gives the last word: `cICP`, `iCCP`, `sRGB`, `gAMA` with `cHRM`.
///
/// @see <a href="https://www.w3.org/TR/png-3/#color-chunk-precendence">PNG 3, section 4.3</a>
final class PngColours {
    private static final int SRGB_TRANSFER = 13;
    /// 1/2.2, as `gAMA` states it.
    private static final int SRGB_GAMMA = 45_455;
    /// Closer than this nobody sees a difference; many programs round.
    private static final int GAMMA_TOLERANCE = 1_000;
    /// Exponents between a tenth and ten: all that was ever meant.
    private static final int LEAST_GAMMA = 10_000;
    private static final int MOST_GAMMA = 1_000_000;

    private PngColours() {}

    static ColourConversion of(Reading reading, PngChunks chunks) throws PictureFileException {
        var codes = chunks.find("cICP");
        if (codes.isPresent()) {
            return codePoints(reading, codes.get());
        }
        var profile = chunks.find("iCCP");
        if (profile.isPresent()) {
            return profile(reading, profile.get(), chunks.header());
        }
        if (chunks.has("sRGB")) {
            return ColourConversion.NONE;
        }
        var gamma = chunks.find("gAMA");
        return gamma.isPresent() ? gamma(reading, gamma.get(), chunks.find("cHRM")) : ColourConversion.NONE;
    }

    private static ColourConversion codePoints(Reading reading, byte[] codes) {
        var shown = shownCodes(codes);
        boolean plain = codes.length == 4 && codes[1] == SRGB_TRANSFER && codes[2] == 0 && codes[3] == 1;
        var primaries = plain ? Primaries.ofCodePoint(codes[0] & 0xFF) : Optional.<Primaries>empty();
        if (primaries.isEmpty()) {
            reading.note("colour code points %s (cICP) not applied, read as sRGB".formatted(shown));
            return ColourConversion.NONE;
        }
        if (primaries.get().equals(Primaries.SRGB)) {
            return ColourConversion.NONE;
        }
        reading.note("colours converted from code points %s (cICP)".formatted(shown));
        return MatrixConversion.of(primaries.get(), ToneCurve.srgb());
    }

    private static ColourConversion profile(Reading reading, byte[] chunk, PngHeader header)
            throws PictureFileException {
        boolean grey = !header.coloured() && header.colourType() != PngHeader.PALETTE;
        var profile = PngProfile.read(reading, chunk);
        return EmbeddedProfile.conversion(reading, profile.bytes(), profile.name(), grey ? 1 : 3);
    }

    /// As PNG's specification writes them: primaries, curve, matrix, range.
    static String shownCodes(byte[] codes) {
        var shown = new StringBuilder();
        for (int index = 0; index < Math.min(codes.length, 4); index++) {
            shown.append(index == 0 ? "" : "-").append(codes[index] & 0xFF);
        }
        return shown.toString();
    }

    private static ColourConversion gamma(Reading reading, byte[] chunk, Optional<byte[]> chromaticities) {
        if (chunk.length != 4) {
            reading.note("gamma (gAMA) must have 4 bytes, had %d: read as sRGB".formatted(chunk.length));
            return ColourConversion.NONE;
        }
        long gamma = Integer.toUnsignedLong(ByteBuffer.wrap(chunk).getInt());
        if (gamma < LEAST_GAMMA || gamma > MOST_GAMMA) {
            reading.note("gamma %.5f (gAMA) not applied, read as sRGB".formatted(gamma / 100_000.0));
            return ColourConversion.NONE;
        }
        var primaries = chromaticities.flatMap(PngColours::primaries).orElse(Primaries.SRGB);
        if (Math.abs(gamma - SRGB_GAMMA) <= GAMMA_TOLERANCE) {
            if (primaries.isSrgb()) {
                return ColourConversion.NONE;
            }
            reading.note("colours converted from the primaries in cHRM");
            return MatrixConversion.of(primaries, ToneCurve.srgb());
        }
        reading.note("colours converted from gamma %.5f (gAMA)%s"
                .formatted(gamma / 100_000.0, primaries.isSrgb() ? "" : " and the primaries in cHRM"));
        return MatrixConversion.of(primaries, ToneCurve.power(100_000.0 / gamma));
    }

    private static Optional<Primaries> primaries(byte[] chunk) {
        if (chunk.length != 32) {
            return Optional.empty();
        }
        var numbers = new double[8];
        for (int index = 0; index < numbers.length; index++) {
            numbers[index] = Integer.toUnsignedLong(ByteBuffer.wrap(chunk).getInt(4 * index)) / 100_000.0;
        }
        return Primaries.of(numbers);
    }
}
