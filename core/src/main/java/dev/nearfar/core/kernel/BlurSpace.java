package dev.nearfar.core.kernel;

/// Scratch memory of one thread for blurs, as [RowKernels#blurSpace] makes it for the form at hand.
///
/// @param blocks rows or blocks of samples
/// @param starts where vectors start that follow each other
public record BlurSpace(float[][] blocks, int[] starts) {
    static final BlurSpace NONE = new BlurSpace(new float[0][], new int[0]);
}
