package dev.nearfar.studio;

import dev.nearfar.app.Mixing;
import dev.nearfar.app.RecipeDocument;
import dev.nearfar.app.RecipeFields;
import dev.nearfar.app.Saving;
import dev.nearfar.app.preview.Previewing;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.files.OutputFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What a mix was ordered as.
///
/// @param pictures nearest first
/// @param mixing the recipe, and how the picture is to be saved
/// @param format of the file
/// @param preview most pixels a side, where a preview is enough
/// @param group within which the newest order ends the others
record MixOrder(
        List<KeptPicture> pictures,
        Mixing mixing,
        OutputFormat format,
        Optional<Integer> preview,
        Optional<String> group) {
    private static final int MOST_PICTURES = 16;
    private static final int LONGEST_GROUP = 100;
    private static final int LEAST_PREVIEW = 16;
    private static final int MOST_PREVIEW = 2048;
    private static final String ERROR = "error";
    private static final String FORMAT = "format";

    MixOrder {
        pictures = List.copyOf(pictures);
    }

    /// Reads an order.
    ///
    /// @throws Refusal 400, 404, 410 or 422 if it cannot be meant
    static MixOrder of(Body body, Pictures shelf, long mostPixels) {
        var ids = body.list("pictures").orElse(List.of());
        if (ids.size() < 2 || ids.size() > MOST_PICTURES) {
            throw Refusal.of(422, "pictures must be 2 to %d ids, were %d".formatted(MOST_PICTURES, ids.size()));
        }
        var fields = body.texts("fields");
        var saving = body.texts("saving");
        var preview = body.whole("preview", LEAST_PREVIEW, MOST_PREVIEW);
        var group = body.text("group");
        if (group.isPresent() && group.get().length() > LONGEST_GROUP) {
            throw Refusal.of(
                    422,
                    "group must have at most %d characters, had %d"
                            .formatted(LONGEST_GROUP, group.get().length()));
        }
        body.end();
        var pictures = ids.stream().map(shelf::get).toList();
        try {
            var format = format(saving);
            var mixing = new Mixing(RecipeDocument.of(recipe(fields)), saving(saving, format), mostPixels);
            mixing.requireAllowed(pictures.getFirst().shape());
            requireAsMany(mixing.asked().recipe(), pictures.size());
            return new MixOrder(pictures, mixing, format, preview, group);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(422, String.valueOf(e.getMessage()));
        }
    }

    /// A preview by the default recipe.
    ///
    /// @param longest most pixels a side
    static MixOrder preview(List<KeptPicture> pictures, int longest) {
        var mixing = new Mixing(RecipeDocument.of(Recipe.DEFAULT), Saving.DEFAULT, Long.MAX_VALUE);
        return new MixOrder(pictures, mixing, OutputFormat.PNG, Optional.of(longest), Optional.empty());
    }

    /// The default recipe with some fields changed.
    ///
    /// @throws IllegalArgumentException if one is refused
    static Recipe recipe(Map<String, String> fields) {
        refuseError(fields);
        return RecipeFields.with(Recipe.DEFAULT, fields);
    }

    /// An error function of somebody's own is a program: none runs here.
    static void refuseError(Map<String, String> fields) {
        if (!fields.getOrDefault(ERROR, "none").equals("none")) {
            throw new IllegalArgumentException("error must be left out here: the studio runs nobody's programs");
        }
    }

    /// Takes the format out of what says how the picture is saved.
    static OutputFormat format(Map<String, String> saving) {
        var text = saving.remove(FORMAT);
        return switch (text == null ? "png" : text.toLowerCase(Locale.ROOT)) {
            case "png" -> OutputFormat.PNG;
            case "tiff", "tif" -> OutputFormat.TIFF;
            case "jpeg", "jpg" -> OutputFormat.JPEG;
            default -> throw new IllegalArgumentException("format must be one of png, tiff, jpeg, was " + text);
        };
    }

    /// @throws IllegalArgumentException if the format cannot hold what is asked for
    static Saving saving(Map<String, String> texts, OutputFormat format) {
        var saving = Saving.DEFAULT.with(texts);
        saving.requireFit(
                format, texts.containsKey(Saving.QUALITY), format.name().toLowerCase(Locale.ROOT));
        return saving;
    }

    private static void requireAsMany(Recipe recipe, int pictures) {
        if (recipe.pictures() != pictures) {
            throw new IllegalArgumentException("pictures must be as many as %s, %d, were %d"
                    .formatted(recipe.see().isByDistance() ? "distances" : "views name", recipe.pictures(), pictures));
        }
    }

    /// Bytes that the mix takes at most, by the pictures' headers, those included that must be read again.
    long bytes(Pictures shelf) {
        var background = mixing.asked().recipe().background();
        long reading = pictures.stream()
                .mapToLong(picture -> shelf.bytesToRead(picture, background))
                .sum();
        var shapes = pictures.stream().map(KeptPicture::shape).toList();
        return reading + (preview.isEmpty() ? mixing : asSmall(preview.get())).bytes(shapes);
    }

    /// What a preview carries out.
    private Mixing asSmall(int longest) {
        var small =
                Previewing.recipe(mixing.asked().recipe(), pictures.getFirst().shape(), longest);
        return new Mixing(RecipeDocument.of(small), mixing.saving(), mixing.mostPixels());
    }
}
