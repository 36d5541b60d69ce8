package dev.nearfar.files.profile;

import dev.nearfar.core.colour.Srgb;
import java.util.function.DoubleUnaryOperator;

/// A curve from 16-bit codes to linear light 0..1, worked out for every code.
public final class ToneCurve {
    private static final int CODES = 1 << 16;

    private final float[] light;

    private ToneCurve(float[] light) {
        this.light = light;
    }

    /// The curve through a function of code values 0..1; what leaves 0..1 is clipped, what is no number is 0.
    static ToneCurve of(DoubleUnaryOperator function) {
        var light = new float[CODES];
        for (int code = 0; code < CODES; code++) {
            double value = function.applyAsDouble(code / (double) (CODES - 1));
            light[code] = (float) (value > 0 ? Math.min(1, value) : 0);
        }
        return new ToneCurve(light);
    }

    /// That of sRGB.
    public static ToneCurve srgb() {
        return of(new Srgb()::decode);
    }

    /// A pure power.
    public static ToneCurve power(double exponent) {
        return of(code -> StrictMath.pow(code, exponent));
    }

    double light(char code) {
        return light[code];
    }
}
