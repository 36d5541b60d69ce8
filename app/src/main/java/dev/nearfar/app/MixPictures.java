package dev.nearfar.app;

import dev.nearfar.core.external.ErrorFunctionException;
import dev.nearfar.core.external.ErrorInputs;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.files.ColourProfile;
import dev.nearfar.files.model.PictureFile;
import dev.nearfar.pipeline.Readings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens pictures, makes one of them, writes it, then its report.
///
/// Everything that can be known before the work is checked before it: that the files keep apart, the recipe, where the
/// results go, all pictures. So a refusal comes within a moment and leaves everything as it was. The report is written
/// last, because it vouches for the picture; if only the report fails (a disk that filled up meanwhile), the picture
/// stays, being whole, and the failure says so.
public final class MixPictures {
    private final MixRequest request;
    private final Consumer<String> hearer;
    private final Outputs outputs;
    private final List<String> notes = new ArrayList<>();

    /// A mix that tells, line by line, what it does to the pictures.
    public MixPictures(MixRequest request, Consumer<String> hearer) {
        this.request = request;
        this.hearer = hearer;
        outputs = new Outputs(request);
    }

    /// Makes the picture.
    ///
    /// @param listener hears of every evaluation and may end the work
    /// @throws Failure if a file is wrong, two of them are the same, or the recipe is bad or cannot be carried out
    /// @throws java.util.concurrent.CancellationException if the listener says so
    public Mixed run(Listener listener) throws Failure {
        long begin = System.nanoTime();
        DistinctFiles.check(request);
        var document = request.recipe().read(request.streams());
        try (var errors = new ErrorFiles(document.recipe(), request.error())) {
            var mixing = mixing(document.withRecipe(errors.in(document.recipe())));
            outputs.check();
            errors.compile(request);
            return run(mixing, errors, listener, begin);
        } catch (ErrorFunctionException e) {
            throw ErrorFile.failure(e);
        }
    }

    private Mixed run(Mixing mixing, ErrorFiles errors, Listener listener, long begin) throws Failure {
        var recipe = mixing.asked().recipe();
        if (mixing.saving().profile() == ColourProfile.LINEAR) {
            tell("written in linear light, 16 bits: numbers are in proportion to light, not encoded as sRGB");
        }
        var files = new ArrayList<PictureFile>();
        for (int index = 0; index < request.pictures().size(); index++) {
            var file = request.streams().readPicture(request.pictures().get(index), recipe.background());
            var name = request.name(index);
            file.notes().forEach(note -> tell(name + ": " + note));
            files.add(file);
        }
        var inputSha256 = files.stream().map(PictureFile::sha256).toList();
        new Replay(mixing.asked(), request).differences(inputSha256).forEach(this::tell);
        var shapes = files.stream().map(file -> file.picture().shape()).toList();
        try (var mixer = new Mixer(request.threads())) {
            requireRoom(mixing, shapes);
            var inputs = errors.inputs(request, recipe, this::tell);
            var made = made(mixing, files, inputs, mixer, listener);
            var readings = request.report().isPresent() ? made.readings(mixer.workers()) : Optional.<Readings>empty();
            var outputSha256 = outputs.writePicture(made);
            var mixed = new Mixed(
                    made.hybrid().report(),
                    notes,
                    made.document(),
                    readings,
                    StandardStreams.outputName(request.output()),
                    made.hybrid().pixelsSha256(),
                    outputSha256,
                    (System.nanoTime() - begin) / 1e9);
            outputs.writeReport(ReportJson.of(mixed));
            return mixed;
        }
    }

    private Mixing mixing(RecipeDocument document) throws Failure {
        var saving = saving(document);
        try {
            return new Mixing(document, saving, request.streams().limits().pixels());
        } catch (IllegalArgumentException e) {
            throw request.recipe().cannotBeDone(e);
        }
    }

    private Saving saving(RecipeDocument document) throws Failure {
        try {
            var saving = document.saving().with(request.saving());
            outputs.check(saving);
            return saving;
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.Kind.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private void requireRoom(Mixing mixing, List<Shape> shapes) throws Failure {
        try {
            mixing.requireAllowed(shapes.getFirst());
            FreeMemory.require(mixing.bytes(shapes), "raise --memory or lower --size");
        } catch (IllegalArgumentException e) {
            throw request.recipe().cannotBeDone(e);
        }
    }

    private MixResult made(Mixing mixing, List<PictureFile> files, ErrorInputs inputs, Mixer mixer, Listener listener)
            throws Failure {
        try {
            return mixing.make(files, inputs, mixer, this::tell, listener);
        } catch (IllegalArgumentException e) {
            throw request.recipe().cannotBeDone(e);
        }
    }

    private void tell(String note) {
        notes.add(note);
        hearer.accept(note);
    }
}
