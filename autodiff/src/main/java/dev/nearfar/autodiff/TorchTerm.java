package dev.nearfar.autodiff;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import dev.nearfar.core.external.ErrorFunctionException;
import dev.nearfar.core.external.ErrorTask;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.objective.Term;
import dev.nearfar.core.picture.Planes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An error function as a term: its value, and the gradient that PyTorch finds.
///
/// All tensors of an evaluation are given back at its end, whoever made them; those that stay belong to a manager that
/// [#close] ends.
final class TorchTerm implements Term, AutoCloseable {
    /// PyTorch knows only one that collects gradients at a time.
    private static final Object ONE_AT_A_TIME = new Object();

    private final ErrorTask task;
    private final ErrorFunction function;
    private final Torch torch;
    private final NDManager manager;
    private final Transport transport;
    private final Scene.Given given;

    TorchTerm(ErrorTask task, ErrorFunction function, Torch torch) {
        this.task = task;
        this.function = function;
        this.torch = torch;
        manager = torch.engine().newBaseManager(torch.place());
        transport = new Transport(task.shape(), task.precision());
        var pictures = new ArrayList<NDArray>();
        for (var picture : task.pictures()) {
            pictures.add(kept(picture));
        }
        var extras = new LinkedHashMap<String, NDArray>();
        task.extras().forEach((name, picture) -> extras.put(name, kept(picture)));
        given = new Scene.Given(pictures, extras);
    }

    /// A copy of its own: the way there is used again.
    private NDArray kept(Planes picture) {
        try (var shared = transport.tensor(picture, manager)) {
            return shared.duplicate();
        }
    }

    @Override
    public List<Part> parts() {
        return List.of(task.part());
    }

    @Override
    public void addValueAndGradient(Planes canvas, double[] values, int first, Planes gradient) {
        synchronized (ONE_AT_A_TIME) {
            try (var scope = new EvaluationScope();
                    var collector = torch.engine().newGradientCollector()) {
                scope.suppressNotUsedWarning();
                var tensor = transport.tensor(canvas, manager);
                tensor.setRequiresGradient(true);
                var tape = new Tape(collector);
                var error = error(new Scene(task, tensor, given, tape));
                values[first] = value(error);
                goBack(tape, error);
                transport.addScaled(task.part().weight(), tensor.getGradient(), gradient, name());
            }
        }
    }

    private NDArray error(Scene scene) {
        try {
            return checked(ScopedValue.where(Constants.SCENE, scene).call(() -> function.error(scene)));
        } catch (ErrorFunctionException e) {
            throw e;
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            throw new ErrorFunctionException(
                    "%s: failed%s: %s".formatted(name(), Reasons.place(e, name()), Reasons.of(e)), e);
        }
    }

    private NDArray checked(@Nullable NDArray error) {
        if (error == null) {
            throw new ErrorFunctionException("%s: error must be a tensor, was null".formatted(name()));
        }
        if (error.getShape().size() != 1) {
            throw new ErrorFunctionException(
                    "%s: error must be one number, was a tensor of %s; sum() or mean() makes one of it"
                            .formatted(name(), error.getShape()));
        }
        if (!error.getDataType().isFloating()) {
            throw new ErrorFunctionException(
                    "%s: error must be a floating-point number, was %s".formatted(name(), error.getDataType()));
        }
        return error;
    }

    private void goBack(Tape tape, NDArray error) {
        boolean isTracked;
        try {
            isTracked = tape.goesBack(error);
        } catch (EngineException e) {
            throw new ErrorFunctionException(
                    "%s: error must have a gradient, PyTorch failed: %s".formatted(name(), Reasons.of(e)), e);
        }
        if (!isTracked) {
            throw new ErrorFunctionException(
                    "%s: error must depend on the canvas by operations that PyTorch can differentiate, did not"
                            .formatted(name()));
        }
    }

    private double value(NDArray error) {
        double value = error.toType(DataType.FLOAT64, false).toDoubleArray()[0];
        if (!Double.isFinite(value)) {
            throw new ErrorFunctionException("%s: error must be finite, was %s".formatted(name(), value));
        }
        return value;
    }

    private String name() {
        return task.part().name();
    }

    @Override
    public void close() {
        manager.close();
    }
}
