package dev.nearfar.files;

import dev.nearfar.files.decode.PngRecipe;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalDouble;

/// How a picture is put into a file.
///
/// | name             | unit             | range |
/// |------------------|------------------|-------|
/// | `depth`          | bits a sample    | 8 or 16; a JPEG has 8, `LINEAR` needs 16 |
/// | `quality`        | –                | 1..100, for JPEG alone |
/// | `pixelsPerMetre` | pixels per metre | > 0; formats hold it rounded, and leave out what they cannot hold |
/// | `recipe`         | bytes of UTF-8   | 1..65536, for PNG alone |
///
/// @param depth how finely
/// @param profile what the numbers mean
/// @param quality how much a JPEG keeps
/// @param pixelsPerMetre how large it is to be shown, if that is known
/// @param recipe a text to go with the picture, if there is one
public record Encoding(
        int depth, ColourProfile profile, int quality, OptionalDouble pixelsPerMetre, Optional<String> recipe) {
    /// 95, which shows no traces at first sight.
    public static final int DEFAULT_QUALITY = 95;

    /// 8 bits of sRGB, and nothing beside the pixels.
    public static final Encoding DEFAULT =
            new Encoding(8, ColourProfile.SRGB, DEFAULT_QUALITY, OptionalDouble.empty(), Optional.empty());

    /// The longest recipe, in bytes of UTF-8.
    public static final int MOST_RECIPE_BYTES = PngRecipe.MOST_BYTES;

    /// Checks the values.
    ///
    /// @throws IllegalArgumentException if one is out of range
    public Encoding {
        if (depth != 8 && depth != 16) {
            throw new IllegalArgumentException("depth must be 8 or 16, was " + depth);
        }
        if (profile == ColourProfile.LINEAR && depth != 16) {
            throw new IllegalArgumentException("depth must be 16 with profile linear, was " + depth);
        }
        if (quality < 1 || quality > 100) {
            throw new IllegalArgumentException("quality must be 1..100, was " + quality);
        }
        if (pixelsPerMetre.isPresent() && !(pixelsPerMetre.getAsDouble() > 0)) {
            throw new IllegalArgumentException("pixelsPerMetre must be > 0, was " + pixelsPerMetre.getAsDouble());
        }
        recipe.ifPresent(text -> {
            int length = text.getBytes(StandardCharsets.UTF_8).length;
            if (length < 1 || length > MOST_RECIPE_BYTES) {
                throw new IllegalArgumentException(
                        "recipe must have 1 to %d bytes, had %d".formatted(MOST_RECIPE_BYTES, length));
            }
        });
    }

    /// Checks that a format can do it.
    ///
    /// @throws IllegalArgumentException if it cannot
    public void requireFit(OutputFormat format) {
        if (format == OutputFormat.JPEG && depth != 8) {
            throw new IllegalArgumentException("depth must be 8 for JPEG, was " + depth);
        }
    }
}
