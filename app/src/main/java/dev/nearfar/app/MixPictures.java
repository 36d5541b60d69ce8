package dev.nearfar.app;

import dev.nearfar.core.Hybrid;
import dev.nearfar.core.MemoryNeed;
import dev.nearfar.core.Mixer;
import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.CanvasSize;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.files.Limits;
import dev.nearfar.files.PictureFile;
import dev.nearfar.files.PictureFileException;
import dev.nearfar.files.PictureReader;
import dev.nearfar.files.Sha256;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/// Opens two pictures, makes one, writes it, then its report.
///
/// Everything that can be known before the work is checked before it: that the files keep apart, the recipe, where the
/// results go, both pictures. So a refusal comes within a moment and leaves everything as it was. The report is written
/// last, because it vouches for the picture; if only the report fails (a disk that filled up meanwhile), the picture
/// stays, being whole, and the failure says so.
public final class MixPictures {
    private static final double GIBIBYTE = 1L << 30;

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
        var recipe = recipe();
        outputs.check();
        var near = read(request.near(), recipe.background());
        var far = read(request.far(), recipe.background());
        near.notes().forEach(note -> tell("near picture: " + note));
        far.notes().forEach(note -> tell("far picture: " + note));
        var hybrid = mix(recipe, near.picture(), far.picture(), listener);
        tell(hybrid);
        var rgb = hybrid.to8Bit();
        var outputSha256 = outputs.writePicture(rgb, hybrid.canvas().shape());
        var mixed = new Mixed(
                hybrid.report(),
                notes,
                near.sha256(),
                far.sha256(),
                outputs.pictureName(),
                Sha256.hex(rgb),
                outputSha256,
                (System.nanoTime() - begin) / 1e9);
        outputs.writeReport(ReportJson.of(mixed));
        return mixed;
    }

    /// Nothing is made that Nearfar could not read again; so a recipe from elsewhere cannot ask for any amount of memory.
    private Recipe recipe() throws Failure {
        var recipe = request.recipe().read(request.streams());
        if (recipe.size() instanceof CanvasSize.Pixels(int width, int height)
                && (long) width * height > Limits.DEFAULT.pixels()) {
            throw request.recipe()
                    .cannotBeDone(new IllegalArgumentException("size must have at most %d pixels, was %dx%d"
                            .formatted(Limits.DEFAULT.pixels(), width, height)));
        }
        return recipe;
    }

    private PictureFile read(Path path, SrgbColour background) throws Failure {
        try {
            return StandardStreams.isMeantBy(path)
                    ? PictureReader.read("standard input", request.streams().input(), background)
                    : PictureReader.read(path, background);
        } catch (PictureFileException e) {
            throw Failure.of(e);
        }
    }

    /// What the method refuses now is the recipe's fault: the pictures have passed their reader.
    private Hybrid mix(Recipe recipe, Picture near, Picture far, Listener listener) throws Failure {
        requireMemory(MemoryNeed.bytes(recipe, near.shape()));
        try (var mixer = new Mixer(request.threads())) {
            return mixer.mix(recipe, near, far, evaluation -> {
                requireFinite(evaluation);
                return listener.evaluated(evaluation);
            });
        } catch (IllegalArgumentException e) {
            throw request.recipe().cannotBeDone(e);
        }
    }

    /// Refuses before the work what could not be held while it goes on.
    private static void requireMemory(long needed) throws Failure {
        var runtime = Runtime.getRuntime();
        long available = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        if (needed > available) {
            throw new Failure(
                    Failure.Kind.INPUT,
                    String.format(
                            Locale.ROOT,
                            "the pictures need %.1f GiB of memory, has %.1f; raise --memory or lower --size",
                            needed / GIBIBYTE,
                            available / GIBIBYTE),
                    null);
        }
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

    private void tell(String note) {
        notes.add(note);
        hearer.accept(note);
    }
}
