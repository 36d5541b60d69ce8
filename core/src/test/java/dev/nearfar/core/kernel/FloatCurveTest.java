package dev.nearfar.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.colour.TransferFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What the constants of a curve make of the values that matter most.
class FloatCurveTest {
    private static Stream<TransferFunction> curves() {
        return Stream.of(PowerLaw.PUBLISHED, new PowerLaw(1.01), new PowerLaw(4), new Srgb());
    }

    @ParameterizedTest
    @MethodSource("curves")
    void blackAndWhite(TransferFunction curve) {
        assertThat(decode(curve, 0)).isZero();
        assertThat(decode(curve, 1)).isEqualTo(1);
        assertThat(encode(curve, 0)).isZero();
        assertThat(encode(curve, 1)).isCloseTo(1, within(Math.ulp(1f)));
    }

    @Test
    void thePowersWhiteIsExact() {
        assertThat(encode(PowerLaw.PUBLISHED, 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @MethodSource("curves")
    void every16BitCodeComesBack(TransferFunction curve) {
        var codes = new float[65_536];
        for (int code = 0; code < codes.length; code++) {
            codes[code] = (float) (code / 65_535.0);
        }
        var light = new float[codes.length];
        var back = new float[codes.length];
        var slope = new float[codes.length];
        var constants = FloatCurve.of(curve);
        RowKernels.best().decode(constants, codes, 0, light, 0, slope, 0, codes.length);
        RowKernels.best().encode(constants, light, 0, back, 0, slope, 0, codes.length);
        for (int code = 0; code < codes.length; code++) {
            assertThat(back[code]).isCloseTo(codes[code], within(1f / 131_070));
        }
    }

    private static float decode(TransferFunction curve, float code) {
        var light = new float[1];
        RowKernels.best().decode(FloatCurve.of(curve), new float[] {code}, 0, light, 0, new float[1], 0, 1);
        return light[0];
    }

    private static float encode(TransferFunction curve, float light) {
        var code = new float[1];
        RowKernels.best().encode(FloatCurve.of(curve), new float[] {light}, 0, code, 0, new float[1], 0, 1);
        return code[0];
    }
}
