package dev.nearfar.app.judge;

import dev.nearfar.app.DistinctFiles;
import dev.nearfar.app.Failure;
import dev.nearfar.app.FreeMemory;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.CanvasSize;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.TermSpec;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.model.PictureFile;
import dev.nearfar.judge.Judge;
import dev.nearfar.judge.Judgement;
import dev.nearfar.pipeline.AutoPlacement;
import dev.nearfar.pipeline.Readings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens two pictures and a hybrid of them, measures how each reads, tells it, and draws the curve.
///
/// The two pictures are laid on the hybrid's size as a mix does it. Everything that can be known before the work is
/// checked before it, so that a refusal comes within a moment.
public final class JudgePictures {
    private final JudgeRequest request;
    private final Consumer<String> hearer;
    private final Optional<PlotFile> plot;
    private final List<String> notes = new ArrayList<>();

    /// A judgement that tells, line by line, what it does to the pictures.
    public JudgePictures(JudgeRequest request, Consumer<String> hearer) {
        this.request = request;
        this.hearer = hearer;
        plot = request.plot().map(path -> new PlotFile(path, request.replace() ? IfExists.REPLACE : IfExists.REFUSE));
    }

    /// Judges, draws the plot if one is wanted, and writes the report to standard output.
    ///
    /// @throws Failure if a file is wrong, two of them are the same, or the geometry does not fit the hybrid
    public Judged run() throws Failure {
        check();
        var near = read("near picture", request.near());
        var far = read("far picture", request.far());
        var hybrid = read("hybrid", request.hybrid());
        var shape = hybrid.picture().shape();
        var hanging = hanging(shape);
        var judged = new Judged(
                StandardStreams.inputName(request.hybrid()),
                shape,
                hanging,
                near.sha256(),
                far.sha256(),
                hybrid.sha256(),
                notes,
                judge(near.picture(), far.picture(), hybrid.picture(), hanging));
        if (plot.isPresent()) {
            plot.get().write(CurveChart.of(judged), "What %s shows over distance".formatted(judged.name()));
        }
        request.report().write(judged, request.streams());
        return judged;
    }

    private void check() throws Failure {
        var inputs = new LinkedHashMap<String, Path>();
        inputs.put("near picture", request.near());
        inputs.put("far picture", request.far());
        inputs.put("hybrid", request.hybrid());
        if (plot.isPresent()) {
            plot.get().check();
        }
        DistinctFiles.check(
                inputs, plot.map(file -> Map.of("plot", file.path())).orElse(Map.of()));
    }

    private PictureFile read(String what, Path path) throws Failure {
        var file = request.streams().readPicture(path, SrgbColour.WHITE);
        file.notes().forEach(note -> tell(what + ": " + note));
        return file;
    }

    private Hanging hanging(Shape shape) throws Failure {
        try {
            // Beyond all sense the eye's blur would be wider than can be computed.
            request.geometry().eyeSigmas(shape.width());
            return Hanging.of(request.geometry(), shape.width());
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.Kind.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private Judgement judge(Picture near, Picture far, Picture hybrid, Hanging hanging) throws Failure {
        var shape = hybrid.shape();
        FreeMemory.require((long) Judge.BYTES_PER_PIXEL * shape.planeSize(), "raise --memory or scale the hybrid down");
        try (var mixer = new Mixer(request.threads())) {
            var recipe = new Recipe(
                    Recipe.DEFAULT.method(),
                    request.fit(),
                    new CanvasSize.Pixels(shape.width(), shape.height()),
                    Recipe.DEFAULT.background(),
                    request.geometry().resolved(shape.width()),
                    request.placement());
            var pictures = List.of(near, far);
            var placed = AutoPlacement.found(recipe, pictures, mixer, this::tell);
            var laid = mixer.lay(placed, mixer.align(placed, pictures, this::tell), this::tell);
            tellViews(placed, laid, hybrid, mixer);
            return new Judge(hanging.nearMetres(), hanging.farMetres(), hanging::pixelsPerDegree)
                    .judge(laid.get(0), laid.get(1), hybrid, mixer.workers());
        } catch (IllegalArgumentException e) {
            // The pictures have passed their reader: one of them is too small to be laid on another.
            throw new Failure(Failure.Kind.INPUT, String.valueOf(e.getMessage()), e);
        }
    }

    /// What the hybrid shows in views that are no distances, as far as they are of these two pictures.
    private void tellViews(Recipe placed, List<Picture> laid, Picture hybrid, Mixer mixer) {
        if (request.see().isByDistance() || request.see().pictures() > laid.size()) {
            return;
        }
        var recipe = placed.withMethod(Eye.DEFAULT).withSee(request.see());
        var readings = Readings.of(recipe, laid, hybrid, mixer.workers());
        for (var seen : readings.map(Readings::seen).orElse(List.of())) {
            var reading = seen.reading();
            tell(String.format(
                    Locale.ROOT,
                    "%s %s reads %s (FLIP %.2f, b %.2f)",
                    TermSpec.letter(seen.sight().picture()),
                    seen.sight().see().label(),
                    switch (reading.verdict()) {
                        case CLEARLY -> "clearly";
                        case FAINTLY -> "faintly";
                        case NOT -> "not at all";
                    },
                    reading.flip(),
                    reading.contrast()));
        }
    }

    private void tell(String note) {
        notes.add(note);
        hearer.accept(note);
    }
}
