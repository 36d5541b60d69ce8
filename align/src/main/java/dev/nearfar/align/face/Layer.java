package dev.nearfar.align.face;

/// One step of a network: what it makes of the outputs of earlier layers, of which 0 is the network's input.
sealed interface Layer {
    /// Which output it works on.
    int input();

    /// Every output is a weighted sum of all channels around a place.
    ///
    /// @param weights by row, column and input channel, then by output channel
    record Convolution(int input, Kernel kernel, float[][] weights, float[] bias, Activation activation)
            implements Layer {}

    /// Every channel is a weighted sum of its own around a place.
    ///
    /// @param weights by row and column, then by channel
    record Depthwise(int input, Kernel kernel, float[][] weights, float[] bias, Activation activation)
            implements Layer {}

    /// The largest of each two by two places.
    record Largest(int input) implements Layer {}

    /// The sum of two outputs; the narrower one counts as 0 in the channels that it lacks.
    record Sum(int input, int other, Activation activation) implements Layer {}

    /// Which places around one are summed.
    ///
    /// @param stride how far places lie apart
    /// @param same whether places beyond the edges count as 0, so that a stride of 1 keeps the size
    record Kernel(int rows, int columns, int stride, boolean same) {
        int outputs(int length, int taps) {
            return same ? (length + stride - 1) / stride : (length - taps) / stride + 1;
        }

        /// How many places before the first the kernel begins.
        int before(int length, int taps) {
            return same ? Math.max((outputs(length, taps) - 1) * stride + taps - length, 0) / 2 : 0;
        }
    }

    /// `x` where it is positive, else `slope·x`.
    ///
    /// @param slopes one a channel; none where numbers stay as they are
    record Activation(float[] slopes) {
        /// Changes the channels of a place.
        void apply(float[] place) {
            for (int channel = 0; channel < slopes.length; channel++) {
                float value = place[channel];
                place[channel] = value > 0 ? value : slopes[channel] * value;
            }
        }
    }
}
