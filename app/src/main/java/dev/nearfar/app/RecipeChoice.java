package dev.nearfar.app;

import dev.nearfar.core.recipe.Recipe;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/// Which recipe is wanted: a file's, or the default one, with some fields changed.
///
/// @param file a recipe, a report, or a PNG that carries a recipe, if it is to be done again; `-` is standard input
/// @param fields name → value as a person writes it, see [RecipeFields]
public record RecipeChoice(Optional<Path> file, Map<String, String> fields) {
    /// Keeps its own copy of the fields.
    public RecipeChoice {
        fields = Map.copyOf(fields);
    }

    /// Reads the file, if there is one, and changes the fields.
    ///
    /// @throws Failure `INPUT` if the file holds no recipe, `USAGE` if a field is refused, `IO` if reading breaks off
    RecipeDocument read(StandardStreams streams) throws Failure {
        var base = file.isEmpty() ? RecipeDocument.of(Recipe.DEFAULT) : RecipeFile.read(file.get(), streams);
        try {
            var recipe = RecipeFields.with(base.recipe(), fields);
            return new RecipeDocument(recipe, base.madeBy(), base.inputSha256(), base.saving());
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.Kind.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /// The failure of a recipe that is well formed and cannot be carried out.
    Failure cannotBeDone(IllegalArgumentException e) {
        var kind = file.isPresent() ? Failure.Kind.INPUT : Failure.Kind.USAGE;
        return new Failure(kind, String.valueOf(e.getMessage()), e);
    }
}
