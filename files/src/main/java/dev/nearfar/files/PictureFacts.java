package dev.nearfar.files;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What a picture file says of itself, as far as it says it.
///
/// @param format such as `PNG`
/// @param width columns as stored, ≥ 1
/// @param height rows as stored, ≥ 1
/// @param depth bits a sample
/// @param profile what its colours mean, in words
/// @param pixelsPerInch density across, if it is stated as a length
/// @param orientation EXIF's, 1..8; 1 is upright, also where nothing is said
/// @param recipe the text of the recipe that it carries
public record PictureFacts(
        String format,
        int width,
        int height,
        OptionalInt depth,
        Optional<String> profile,
        OptionalDouble pixelsPerInch,
        int orientation,
        Optional<String> recipe) {
    static PictureFacts of(String format, int width, int height) {
        return new PictureFacts(
                format,
                width,
                height,
                OptionalInt.empty(),
                Optional.empty(),
                OptionalDouble.empty(),
                1,
                Optional.empty());
    }

    PictureFacts withDepth(int bits) {
        return new PictureFacts(
                format, width, height, OptionalInt.of(bits), profile, pixelsPerInch, orientation, recipe);
    }

    PictureFacts withProfile(Optional<String> name) {
        return new PictureFacts(format, width, height, depth, name, pixelsPerInch, orientation, recipe);
    }

    PictureFacts withPixelsPerInch(OptionalDouble density) {
        return new PictureFacts(format, width, height, depth, profile, density, orientation, recipe);
    }

    PictureFacts withOrientation(int value) {
        return new PictureFacts(format, width, height, depth, profile, pixelsPerInch, value, recipe);
    }

    PictureFacts withRecipe(Optional<String> text) {
        return new PictureFacts(format, width, height, depth, profile, pixelsPerInch, orientation, text);
    }
}
