package dev.nearfar.app;

import dev.nearfar.core.external.ErrorInputs;
import dev.nearfar.core.external.ErrorSource;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.External;
import dev.nearfar.core.recipe.Externals;
import dev.nearfar.core.recipe.Recipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;

/// The error functions of one mix: those that the recipe names, found again among the files that were given by what they hold, and
/// those that were given beside.
final class ErrorFiles implements AutoCloseable {
    private static final int SHOWN_DIGITS = 12;

    private final List<ErrorFile> files;
    private final List<ErrorSource> sources = new ArrayList<>();

    /// Reads the files.
    ///
    /// @throws Failure as [ErrorFile#read]; `INPUT` if the recipe names one that is not among them
    ErrorFiles(Recipe recipe, ErrorRequest request) throws Failure {
        var given = new ArrayList<ErrorFile>();
        for (var function : request.functions()) {
            given.add(ErrorFile.read(function));
        }
        files = new ArrayList<>();
        for (var named : recipe.error().list()) {
            var found = found(named, given);
            given.remove(found);
            files.add(found.weighedAs(named));
        }
        files.addAll(given);
    }

    private static ErrorFile found(External named, List<ErrorFile> given) throws Failure {
        for (var file : given) {
            if (file.spec().sha256().equals(named.sha256())) {
                return file;
            }
        }
        var hash = named.sha256().substring(0, SHOWN_DIGITS);
        for (var file : given) {
            if (file.spec().id().equals(named.id())) {
                throw new Failure(
                        Failure.Kind.INPUT,
                        "%s must be the error function that the recipe was made with, SHA-256 %s..., was %s..."
                                .formatted(
                                        named.id(), hash, file.spec().sha256().substring(0, SHOWN_DIGITS)),
                        null);
            }
        }
        throw new Failure(
                Failure.Kind.INPUT,
                "the recipe's error function %s, SHA-256 %s..., must be given with --error, was missing"
                        .formatted(named.id(), hash),
                null);
    }

    /// The recipe with all of them.
    ///
    /// @throws Failure `USAGE` if there are too many, or two of one name
    Recipe in(Recipe recipe) throws Failure {
        try {
            return recipe.withError(
                    new Externals(files.stream().map(ErrorFile::spec).toList()));
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.Kind.USAGE, "error " + e.getMessage(), e);
        }
    }

    /// Makes them ready to be used.
    ///
    /// @throws Failure as [ErrorFile#compile]
    void compile(MixRequest request) throws Failure {
        for (var file : files) {
            sources.add(file.compile(request.error().device(), request.threads()));
        }
    }

    /// With the further pictures that were given.
    ///
    /// @param hearer hears what was done to them
    /// @throws Failure if one cannot be read
    ErrorInputs inputs(MixRequest request, Recipe recipe, Consumer<String> hearer) throws Failure {
        var pictures = new LinkedHashMap<String, Picture>();
        for (var extra : request.error().extras().entrySet()) {
            var file = request.streams().readPicture(extra.getValue(), recipe.background());
            file.notes().forEach(note -> hearer.accept(extra.getKey() + ": " + note));
            pictures.put(extra.getKey(), file.picture());
        }
        return new ErrorInputs(sources, pictures);
    }

    @Override
    public void close() {
        sources.forEach(ErrorSource::close);
    }
}
