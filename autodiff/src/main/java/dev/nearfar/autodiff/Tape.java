package dev.nearfar.autodiff;

import ai.djl.engine.EngineException;
import ai.djl.ndarray.NDArray;
import ai.djl.training.GradientCollector;

/// What PyTorch writes down of an evaluation, to find gradients by.
record Tape(GradientCollector collector) {
    /// How PyTorch says that nothing leads from a tensor back to the canvas. DJL itself answers the question for tensors alone that
    /// were not computed.
    private static final String NOTHING = "does not require grad";

    /// Finds the gradient of one number by the canvas; returns whether there is one.
    ///
    /// @throws EngineException if an operation on the way has none
    boolean goesBack(NDArray tensor) {
        try {
            collector.backward(tensor.sum());
            return true;
        } catch (EngineException e) {
            if (String.valueOf(e.getMessage()).contains(NOTHING)) {
                return false;
            }
            throw e;
        }
    }
}
