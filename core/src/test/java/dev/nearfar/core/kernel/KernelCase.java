package dev.nearfar.core.kernel;

import java.util.function.Consumer;

/// A kernel to test.
///
/// @param kernel the name of the method of [RowKernels]
/// @param setting what else makes this case
/// @param call calls the kernel and checks what it wrote
record KernelCase(String kernel, String setting, Consumer<KernelTrace> call) {
    /// Calls the kernel for a run of `count` samples.
    KernelTrace trace(RowKernels kernels, int count) {
        var trace = new KernelTrace(kernels, count);
        call.accept(trace);
        return trace;
    }

    @Override
    public String toString() {
        return kernel + setting;
    }
}
