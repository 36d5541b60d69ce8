package dev.nearfar.app.inspect;

import dev.nearfar.app.Failure;
import dev.nearfar.app.RecipeDocument;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.files.model.PictureFacts;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/// Looks into a picture and tells what it says of itself.
public final class InspectPicture {
    private final Path picture;
    private final StandardStreams streams;
    private final Consumer<String> hearer;

    /// Looks into a file, or standard input (`-`).
    ///
    /// @param hearer hears what is wrong with a recipe that cannot be read
    public InspectPicture(Path picture, StandardStreams streams, Consumer<String> hearer) {
        this.picture = picture;
        this.streams = streams;
        this.hearer = hearer;
    }

    /// Writes what there is to standard output.
    ///
    /// @throws Failure `INPUT` if there is no picture, `IO` if reading or writing breaks off
    public void run(InspectReport report) throws Failure {
        var facts = streams.inspectPicture(picture);
        streams.write(report.of(new Inspected(facts, document(facts))));
    }

    /// A bad recipe is told and left out: the picture is none the worse for it.
    private Optional<RecipeDocument> document(PictureFacts facts) {
        facts.recipeProblem().ifPresent(this::tellOfRecipe);
        if (facts.recipe().isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(RecipeDocument.parse(facts.recipe().get().getBytes(StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            tellOfRecipe(String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }

    private void tellOfRecipe(String problem) {
        hearer.accept("%s: bad recipe inside, %s".formatted(StandardStreams.inputName(picture), problem));
    }
}
