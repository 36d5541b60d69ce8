package dev.nearfar.core.kernel;

import java.util.function.BiConsumer;

/// A kernel of the solver to test.
///
/// @param kernel the name of the method of [NewtonKernels]
/// @param call calls the kernel and checks what it wrote
record NewtonCase(String kernel, BiConsumer<NewtonKernels, NewtonTrace> call) {
    /// Calls the kernel for a run of `count` samples.
    NewtonTrace trace(NewtonKernels kernels, int count) {
        var trace = new NewtonTrace(count);
        call.accept(kernels, trace);
        return trace;
    }

    @Override
    public String toString() {
        return kernel;
    }
}
