package dev.nearfar.autodiff;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDScope;
import dev.nearfar.core.external.ErrorFunctionException;
import dev.nearfar.core.external.ErrorTask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// What an error function sees: the canvas, the pictures, and from where they are looked at.
///
/// | tensor                 | shape                         | values                       |
/// |------------------------|-------------------------------|------------------------------|
/// | canvas, pictures, extras | channels × height × width   | encoded sRGB, 0..1, R, G, B  |
///
/// All are `float32`, or `float64` with `--precision double`. Of the canvas PyTorch knows how everything depends on it.
public final class Scene {
    private final ErrorTask task;
    private final NDArray canvas;
    private final Given given;
    private final Tape tape;

    /// What stays the same from evaluation to evaluation.
    ///
    /// @param pictures nearest first
    /// @param extras by name
    /// @param kept what [Scene#once] keeps
    record Given(List<NDArray> pictures, Map<String, NDArray> extras, Map<String, NDArray> kept) {
        Given(List<NDArray> pictures, Map<String, NDArray> extras) {
            this(List.copyOf(pictures), Map.copyOf(extras), new HashMap<>());
        }
    }

    Scene(ErrorTask task, NDArray canvas, Given given, Tape tape) {
        this.task = task;
        this.canvas = canvas;
        this.given = given;
        this.tape = tape;
    }

    /// The picture that is being made.
    public NDArray canvas() {
        return canvas;
    }

    /// The picture for up close.
    public NDArray near() {
        return given.pictures.getFirst();
    }

    /// The picture for afar.
    public NDArray far() {
        return given.pictures.getLast();
    }

    /// One of the pictures, 0 being the nearest.
    public NDArray picture(int index) {
        return given.pictures.get(index);
    }

    /// How many pictures there are, two at least.
    public int pictures() {
        return given.pictures.size();
    }

    /// A further picture, by the name that `--extra NAME=PICTURE` gives it, laid on the canvas.
    ///
    /// @throws ErrorFunctionException if none has that name
    public NDArray extra(String name) {
        var extra = given.extras.get(name);
        if (extra == null) {
            var names = new ArrayList<>(given.extras.keySet());
            names.sort(null);
            throw new ErrorFunctionException("%s needs a further picture, --extra %s=PICTURE, had %s"
                    .formatted(task.part().name(), name, names.isEmpty() ? "none" : String.join(", ", names)));
        }
        return extra;
    }

    /// Columns of the canvas.
    public int width() {
        return task.shape().width();
    }

    /// Rows of the canvas.
    public int height() {
        return task.shape().height();
    }

    /// Deviation, in pixels, of the Gaussian that stands for the eye from where a picture is looked at; see [Blur#eye].
    ///
    /// @param picture 0 for the nearest
    public double sigmaPixels(int picture) {
        return task.geometry().eyeSigmas(width()).get(picture);
    }

    /// From how far off a picture is looked at, in metres.
    ///
    /// @param picture 0 for the nearest
    public double distanceMetres(int picture) {
        return task.geometry().distances().get(picture).metres();
    }

    /// A tensor that does not depend on the canvas, computed at the first evaluation and kept for the others.
    ///
    /// @param name any, one for each such tensor
    /// @throws ErrorFunctionException if it does depend on the canvas
    public NDArray once(String name, Supplier<NDArray> value) {
        var kept = given.kept.get(name);
        if (kept == null) {
            kept = value.get();
            if (tape.goesBack(kept)) {
                throw new ErrorFunctionException("%s: once must keep what does not depend on the canvas, %s does"
                        .formatted(task.part().name(), name));
            }
            NDScope.unregister(kept);
            kept.attach(near().getManager());
            given.kept.put(name, kept);
        }
        return kept;
    }
}
