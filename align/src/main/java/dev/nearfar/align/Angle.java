package dev.nearfar.align;

/// Angles of gradients: many, needed to a thousandth, and the same on every machine.
final class Angle {
    static final double TURN = 2 * Math.PI;

    private Angle() {}

    /// The direction of (x, y) in 0..2π to within 0.00002; 0 for (0, 0).
    ///
    /// @see <a href="https://personal.math.ubc.ca/~cbm/aands/page_81.htm">Abramowitz, Stegun 4.4.49</a>
    static float of(float x, float y) {
        float wide = Math.abs(x);
        float high = Math.abs(y);
        float large = Math.max(wide, high);
        if (large == 0) {
            return 0;
        }
        float z = Math.min(wide, high) / large;
        float square = z * z;
        float angle = z
                * (0.999866f
                        + square * (-0.3302995f + square * (0.180141f + square * (-0.085133f + square * 0.0208351f))));
        if (high > wide) {
            angle = (float) (Math.PI / 2) - angle;
        }
        if (x < 0) {
            angle = (float) Math.PI - angle;
        }
        return y < 0 ? (float) TURN - angle : angle;
    }

    /// An angle brought into 0..2π.
    static double positive(double radians) {
        double rest = radians - TURN * Math.floor(radians / TURN);
        return rest >= TURN ? 0 : rest;
    }
}
