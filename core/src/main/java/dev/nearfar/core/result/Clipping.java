package dev.nearfar.core.result;

import dev.nearfar.core.picture.Planes;

/// How much of a picture left the range of code values and had to be clamped.
///
/// @param below samples under 0
/// @param above samples over 1
/// @param lowest the least value, 0 if none was under 0
/// @param highest the greatest value, 1 if none was over 1
/// @param share clamped samples over all samples, 0..1
public record Clipping(long below, long above, double lowest, double highest, double share) {
    /// A picture that stayed in range.
    public static final Clipping NONE = new Clipping(0, 0, 0, 1, 0);

    /// Half a 16-bit step: what lies less far outside is rounding, and is clamped without being counted.
    private static final double ROUNDING = 0.5 / 65_535;

    /// Clamps every sample to 0..1 and counts.
    public static Clipping clamp(Planes canvas) {
        long below = 0;
        long above = 0;
        double lowest = 0;
        double highest = 1;
        for (int channel = 0; channel < canvas.shape().channels(); channel++) {
            for (int i = 0; i < canvas.shape().planeSize(); i++) {
                double value = canvas.get(channel, i);
                canvas.set(channel, i, Math.min(Math.max(value, 0), 1));
                if (value < -ROUNDING) {
                    below++;
                    lowest = Math.min(lowest, value);
                } else if (value > 1 + ROUNDING) {
                    above++;
                    highest = Math.max(highest, value);
                }
            }
        }
        return new Clipping(
                below,
                above,
                lowest,
                highest,
                (below + above) / (double) canvas.shape().samples());
    }
}
