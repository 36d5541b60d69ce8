package dev.nearfar.app;

import dev.nearfar.core.Mixer;
<<<<<<< HEAD
import dev.nearfar.core.external.ErrorFunctionException;
import dev.nearfar.core.external.ErrorInputs;
import dev.nearfar.core.optimise.Evaluation;
=======
>>>>>>> main
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.files.ColourProfile;
import dev.nearfar.files.PictureFile;
import dev.nearfar.judge.Reading;
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
<<<<<<< HEAD
        var document = document();
        try (var errors = new ErrorFiles(document.recipe(), request.error())) {
            var recipe = errors.in(document.recipe());
            var saving = saving(document);
            outputs.check();
            errors.compile(request);
            return run(document, recipe, saving, errors, listener, begin);
        } catch (ErrorFunctionException e) {
            throw ErrorFile.failure(e);
        }
    }

    private Mixed run(
            RecipeDocument document, Recipe recipe, Saving saving, ErrorFiles errors, Listener listener, long begin)
            throws Failure {
        if (saving.profile() == ColourProfile.LINEAR) {
=======
        var mixing = mixing();
        var recipe = mixing.asked().recipe();
        outputs.check();
        if (mixing.saving().profile() == ColourProfile.LINEAR) {
>>>>>>> main
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
<<<<<<< HEAD
            var placed = placed(mixer, recipe, pictures);
            var inputs = errors.inputs(request, recipe, this::tell);
            var made = mix(mixer, placed, align(mixer, placed, pictures), inputs, listener);
            var hybrid = made.hybrid();
            tell(hybrid);
            var reading = reading(mixer, made);
            var report = hybrid.report();
            var done = new RecipeDocument(report.recipe(), Optional.of(Version.TEXT), inputSha256, saving);
            double density = report.width() / report.recipe().geometry().widthMetres(report.width());
            var outputSha256 = outputs.writePicture(hybrid, saving.encoding(density, done.toJson()));
=======
            var made = made(mixing, shapes, files, mixer, listener);
            var reading = request.report().isPresent() ? made.reading(mixer.workers()) : Optional.<Reading>empty();
            var outputSha256 = outputs.writePicture(made);
>>>>>>> main
            var mixed = new Mixed(
                    made.hybrid().report(),
                    notes,
                    made.document(),
                    reading,
                    StandardStreams.outputName(request.output()),
                    made.hybrid().pixelsSha256(),
                    outputSha256,
                    (System.nanoTime() - begin) / 1e9);
            outputs.writeReport(ReportJson.of(mixed));
            return mixed;
        }
    }

    private Mixing mixing() throws Failure {
        var document = request.recipe().read(request.streams());
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

    private Made made(Mixing mixing, List<Shape> shapes, List<PictureFile> files, Mixer mixer, Listener listener)
            throws Failure {
        try {
            mixing.requireAllowed(shapes.getFirst());
            FreeMemory.require(mixing.bytes(shapes), "raise --memory or lower --size");
            return mixing.make(files, mixer, this::tell, listener);
        } catch (IllegalArgumentException e) {
            throw request.recipe().cannotBeDone(e);
        }
    }

<<<<<<< HEAD
    private List<Picture> align(Mixer mixer, Recipe recipe, List<Picture> pictures) throws Failure {
        try {
            var aligned = mixer.align(recipe, pictures, this::tell);
            requireAllowed(recipe.canvas(aligned.getFirst().shape()));
            return aligned;
        } catch (IllegalArgumentException e) {
            throw request.recipe().cannotBeDone(e);
        }
    }

    /// What is refused now is the recipe's fault: the pictures have passed their reader.
    private Made mix(Mixer mixer, Recipe recipe, List<Picture> pictures, ErrorInputs inputs, Listener listener)
            throws Failure {
        try {
            var resolved = recipe.resolved(pictures.getFirst().shape());
            var told = new ArrayList<String>();
            var laid = mixer.lay(recipe, pictures, told::add);
            if (resolved.method() instanceof Eye && laid.size() == 2) {
                SuitabilityOf.told(SuitabilityOf.pair(laid, resolved.geometry(), mixer.workers()))
                        .ifPresent(told::add);
            }
            var chosen = resolved.method() instanceof Eye eye
                    ? resolved.withMethod(Tune.choose(eye, laid, resolved.geometry(), mixer))
                    : resolved;
            var hybrid = mixer.mixLaid(chosen, laid, inputs, told, evaluation -> {
                requireFinite(evaluation);
                return listener.evaluated(evaluation);
            });
            return new Made(laid, hybrid);
        } catch (IllegalArgumentException e) {
            throw request.recipe().cannotBeDone(e);
        }
    }

    /// How the pictures read from their distances: measured for a report of `eye`, which is what was aimed at.
    private Optional<Reading> reading(Mixer mixer, Made made) {
        var recipe = made.hybrid().report().recipe();
        if (request.report().isEmpty() || !(recipe.method() instanceof Eye)) {
            return Optional.empty();
        }
        var ppd = recipe.geometry().pixelsPerDegree(made.hybrid().report().width());
        var picture =
                Picture.of8Bit(made.hybrid().canvas().shape(), made.hybrid().to8Bit());
        return Optional.of(new Legibility(made.laid(), ppd, mixer.workers()).of(picture));
    }

    /// Weights or a rate beyond what the samples can hold turn them into NaN, which would be written as black.
    private static void requireFinite(Evaluation evaluation) {
        if (!Double.isFinite(evaluation.total())) {
            throw new IllegalArgumentException(
                    "the weighted error must stay finite, was %s at evaluation %d: the weights or the rate are too large"
                            .formatted(evaluation.total(), evaluation.number()));
        }
    }

    private void tell(Hybrid hybrid) {
        hybrid.report().notes().forEach(this::tell);
        var clipping = hybrid.report().clipping();
        if (clipping.below() + clipping.above() > 0) {
            tell(String.format(
                    Locale.ROOT,
                    "%.2f%% of the samples left 0..1 (%d below, down to %.3f; %d above, up to %.3f) and were clipped",
                    100 * clipping.share(),
                    clipping.below(),
                    clipping.lowest(),
                    clipping.above(),
                    clipping.highest()));
        }
    }

=======
>>>>>>> main
    private void tell(String note) {
        notes.add(note);
        hearer.accept(note);
    }
}
