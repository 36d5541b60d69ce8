package dev.nearfar.core.picture;

/// How a code value 0..1 becomes one of `n` whole steps. Values outside 0..1 are clamped first.
public enum Rounding {
    /// The nearest step, halves up.
    NEAREST {
        @Override
        public int step(double value, int steps) {
            return (int) Math.floor(clamp(value) * steps + 0.5);
        }
    },
    /// The step below: `floor(steps · value)`, as the published program writes its pictures.
    DOWN {
        @Override
        public int step(double value, int steps) {
            return (int) Math.floor(clamp(value) * steps);
        }
    };

    /// The step 0..`steps` for a code value.
    public abstract int step(double value, int steps);

    private static double clamp(double value) {
        return Math.min(Math.max(value, 0), 1);
    }
}
