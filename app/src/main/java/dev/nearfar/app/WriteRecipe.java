package dev.nearfar.app;

import dev.nearfar.files.IfExists;
import dev.nearfar.files.model.PictureFile;
import dev.nearfar.pipeline.Pipeline;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;

/// Says what would be made, as JSON: of pictures the whole plan, with every number and the list of terms; without pictures the recipe as it
/// was asked for. An edited list is carried out by `--recipe`.
public final class WriteRecipe {
    private final RecipeRequest request;
    private final Consumer<String> hearer;
    private final IfExists ifExists;

    /// One that tells, line by line, what it does to the pictures.
    public WriteRecipe(RecipeRequest request, Consumer<String> hearer) {
        this.request = request;
        this.hearer = hearer;
        ifExists = request.replace() ? IfExists.REPLACE : IfExists.REFUSE;
    }

    /// Writes it.
    ///
    /// @throws Failure if a file is wrong, or the recipe is bad or cannot be carried out
    public void run() throws Failure {
        check();
        var document = request.recipe().read(request.streams());
        var told = request.pictures().isEmpty() ? document : planned(document);
        request.streams().write(RecipeJson.pretty(told.recipe()), request.output(), ifExists);
    }

    private void check() throws Failure {
        var inputs = new LinkedHashMap<String, Path>();
        for (int index = 0; index < request.pictures().size(); index++) {
            inputs.put("picture " + (index + 1), request.pictures().get(index));
        }
        request.recipe().file().ifPresent(path -> inputs.put("recipe", path));
        DistinctFiles.check(inputs, Map.of("output", request.output()));
        StandardStreams.checkOutput(request.output(), ifExists);
    }

    private RecipeDocument planned(RecipeDocument document) throws Failure {
        var files = new ArrayList<PictureFile>();
        for (var path : request.pictures()) {
            var file = request.streams().readPicture(path, document.recipe().background());
            file.notes().forEach(note -> hearer.accept(path + ": " + note));
            files.add(file);
        }
        try (var pipeline = new Pipeline(request.threads())) {
            var mixing = new Mixing(
                    document, document.saving(), request.streams().limits().pixels());
            FreeMemory.require(
                    mixing.bytes(
                            files.stream().map(file -> file.picture().shape()).toList()),
                    "raise --memory or lower --size");
            var planned = mixing.plan(files, pipeline, hearer);
            planned.told().forEach(hearer);
            return mixing.document(planned.plan().recipe(), files);
        } catch (IllegalArgumentException e) {
            throw request.recipe().cannotBeDone(e);
        }
    }
}
