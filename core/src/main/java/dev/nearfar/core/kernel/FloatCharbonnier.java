package dev.nearfar.core.kernel;

/// The constants that the kernel of a generalised Charbonnier loss needs.
///
/// With `u = share·square + floor` the loss is `u^(p/2) − floor^(p/2)`, computed as `u·u^(p/2 − 1)`: the second factor
/// is its derivative but for `p/2`.
///
/// @param share of the sum of squares, 1 over the number of channels
/// @param floor `ε²`
/// @param gain the power `p/2 − 1`
/// @param atZero `floor^(p/2)`, rounded as the kernel rounds
public record FloatCharbonnier(float share, float floor, FloatPower gain, float atZero) {
    /// The constants for so many channels.
    public static FloatCharbonnier of(int channels, double power, double epsilon) {
        float floor = (float) (epsilon * epsilon);
        var gain = new FloatPower(power / 2 - 1);
        return new FloatCharbonnier(1f / channels, floor, gain, gain.of(floor) * floor);
    }
}
