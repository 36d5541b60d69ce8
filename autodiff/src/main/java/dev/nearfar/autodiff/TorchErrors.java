package dev.nearfar.autodiff;

import dev.nearfar.core.external.Device;
import dev.nearfar.core.external.ErrorSource;
import dev.nearfar.core.external.ErrorTask;
import dev.nearfar.core.objective.Term;
import dev.nearfar.core.picture.Precision;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/// An [ErrorFunction] as a source of terms, for whoever has it as an object: a lambda will do.
public final class TorchErrors implements ErrorSource {
    /// PyTorch sums in an order that depends on processor and threads; 200 steps of the published descent stay this close.
    private static final double FLOAT_TOLERANCE = 1e-4;

    private static final double DOUBLE_TOLERANCE = 1e-6;

    private final ErrorFunction function;
    private final Torch torch;
    private final List<TorchTerm> terms = new ArrayList<>();

    /// A source that computes on a device.
    ///
    /// @param threads how many may work; the first source's hold for the process
    /// @throws dev.nearfar.core.external.ErrorFunctionException if PyTorch cannot be loaded
    /// @throws IllegalArgumentException if it has not that device
    public TorchErrors(ErrorFunction function, Device device, int threads) {
        this.function = function;
        torch = Torch.on(device, threads);
    }

    @Override
    public Term term(ErrorTask task) {
        var term = new TorchTerm(task, function, torch);
        terms.add(term);
        return term;
    }

    @Override
    public String engine() {
        return torch.name();
    }

    @Override
    public OptionalDouble tolerance(Precision precision) {
        return OptionalDouble.of(
                switch (precision) {
                    case FLOAT -> FLOAT_TOLERANCE;
                    case DOUBLE -> DOUBLE_TOLERANCE;
                });
    }

    @Override
    public void close() {
        terms.forEach(TorchTerm::close);
        terms.clear();
    }
}
