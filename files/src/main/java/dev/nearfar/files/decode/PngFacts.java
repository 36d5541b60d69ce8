package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFacts;
import dev.nearfar.files.model.PictureFileException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What a PNG says of itself.
final class PngFacts {
    private static final double GAMMA_ONE = 100_000;

    private PngFacts() {}

    static PictureFacts of(Reading reading) throws PictureFileException {
        var chunks = PngChunks.read(reading);
        var header = chunks.header();
        Optional<String> recipe = Optional.empty();
        Optional<String> problem = Optional.empty();
        try {
            recipe = PngRecipe.find(reading.source(), chunks);
        } catch (PictureFileException e) {
            // The picture is none the worse for it.
            problem = Optional.of(e.problem());
        }
        return new PictureFacts(
                "PNG",
                header.width(),
                header.height(),
                OptionalInt.of(header.bitDepth()),
                profile(reading, chunks),
                chunks.find("pHYs").map(Density::ofPng).orElse(OptionalDouble.empty()),
                PngDecoder.orientation(reading, chunks).exifValue(),
                recipe,
                problem);
    }

    /// In the order of precedence, as [PngColours] has it.
    private static Optional<String> profile(Reading reading, PngChunks chunks) throws PictureFileException {
        var codes = chunks.find("cICP");
        if (codes.isPresent()) {
            return Optional.of("code points " + PngColours.shownCodes(codes.get()));
        }
        var profile = chunks.find("iCCP");
        if (profile.isPresent()) {
            return Optional.of(PngProfile.read(reading, profile.get()).shownName());
        }
        if (chunks.has("sRGB")) {
            return Optional.of("sRGB");
        }
        return chunks.find("gAMA")
                .filter(gamma -> gamma.length == 4)
                .map(gamma ->
                        "gamma " + Integer.toUnsignedLong(ByteBuffer.wrap(gamma).getInt()) / GAMMA_ONE);
    }
}
