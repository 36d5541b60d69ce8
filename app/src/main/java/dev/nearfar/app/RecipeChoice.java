package dev.nearfar.app;

import dev.nearfar.core.methods.PresetTerms;
import dev.nearfar.core.recipe.Recipe;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which recipe is wanted: a file's, or the default one, with some fields changed.
///
/// @param file a recipe, a report, or a PNG that carries a recipe, if it is to be done again; `-` is standard input
/// @param fields name → value as a person writes it, see [RecipeFields]; `align` may name a file that holds an alignment
public record RecipeChoice(Optional<Path> file, Map<String, String> fields) {
    private static final String ALIGN = "align";

    /// Keeps its own copy of the fields.
    public RecipeChoice {
        fields = Map.copyOf(fields);
    }

    /// The same with one field more.
    RecipeChoice with(String field, String text) {
        var more = new HashMap<>(fields);
        more.put(field, text);
        return new RecipeChoice(file, more);
    }

    /// Reads the file, if there is one, and changes the fields.
    ///
    /// @throws Failure `INPUT` if a file holds no recipe or no alignment, `USAGE` if a field is refused, `IO` if reading breaks off
    RecipeDocument read(StandardStreams streams) throws Failure {
        var base = file.isEmpty() ? RecipeDocument.of(Recipe.DEFAULT) : RecipeFile.read(file.get(), streams);
        if (!fields.isEmpty() && PresetTerms.isEdited(base.recipe())) {
            throw new Failure(
                    Failure.Kind.USAGE,
                    "%s must be left out: the recipe's list of terms was edited, and would be written anew"
                            .formatted(RecipeFields.option(fields.keySet().stream()
                                    .sorted()
                                    .findFirst()
                                    .orElseThrow())),
                    null);
        }
        try {
            var texts = new HashMap<>(fields);
            if (texts.containsKey(ALIGN)) {
                texts.put(ALIGN, AlignFile.resolved(texts.get(ALIGN), streams));
            }
            var recipe = RecipeFields.with(base.recipe(), texts);
            return new RecipeDocument(recipe, base.madeBy(), base.inputSha256(), base.saving());
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.Kind.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /// The recipe alone.
    ///
    /// @throws Failure as reading does: `INPUT`, `USAGE` or `IO`
    public Recipe recipe(StandardStreams streams) throws Failure {
        return read(streams).recipe();
    }

    /// The failure of a recipe that is well formed and cannot be carried out.
    Failure cannotBeDone(IllegalArgumentException e) {
        var kind = file.isPresent() ? Failure.Kind.INPUT : Failure.Kind.USAGE;
        return new Failure(kind, String.valueOf(e.getMessage()), e);
    }
}
