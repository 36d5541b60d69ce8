package dev.nearfar.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kernel of the solver follows its formula, and in every form gives the same bits.
@Tag("engines")
class NewtonKernelsTest {
    private static final String ALL = "dev.nearfar.core.kernel.ListedNewtonKernels#all";

    /// Past four vectors of the widest kind, every remainder of every number of lanes.
    private static final int LONGEST = 67;

    @Test
    void everyKernelIsListed() {
        assertThat(ListedNewtonKernels.all().map(NewtonCase::kernel).collect(Collectors.toSet()))
                .isEqualTo(Arrays.stream(NewtonKernels.class.getDeclaredMethods())
                        .filter(method -> Modifier.isAbstract(method.getModifiers()))
                        .map(java.lang.reflect.Method::getName)
                        .collect(Collectors.toSet()));
    }

    @Test
    void theFormGoesWithTheEngine() {
        assertThat(NewtonKernels.best() == ScalarNewtonKernels.INSTANCE)
                .isEqualTo(RowKernels.best() == ScalarKernels.INSTANCE);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void theScalarFormFollowsTheFormula(NewtonCase kernel) {
        for (int count = 0; count <= LONGEST; count++) {
            kernel.trace(ScalarNewtonKernels.INSTANCE, count);
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void thisMachinesFormGivesTheBitsOfTheScalarForm(NewtonCase kernel) {
        for (int count = 0; count <= LONGEST; count++) {
            assertThat(kernel.trace(NewtonKernels.best(), count).bits())
                    .as("%s: %d samples", RowKernels.best().name(), count)
                    .isEqualTo(kernel.trace(ScalarNewtonKernels.INSTANCE, count).bits());
        }
    }

    /// The whole search for a pixel, against the least value downhill that a fine walk finds. Between a and the inner
    /// minimum lies no hill, at black there is none, and where the far term pulls hard enough nothing stops before white.
    @ParameterizedTest
    @CsvSource({
        "0.5, 0.6, 0.05",
        "0.5, 0.4, 0.3",
        "0.5, 0.6, -0.05",
        "0.3, 0.31, -0.05",
        "0.3, 0.0, -0.05",
        "0.08, 0.0, -0.09",
        "0.05, 0.05, -0.09",
        "0.05, 0.9, -0.095",
        "0.02, 0.5, -0.11",
        "0.2, 0.5, -0.15",
        "0.082, 0.374, -0.0875",
        "0.0, 0.0, -0.09",
        "0.0, 0.7, -0.11",
        "1.0, 1.0, -0.2",
        "1.0, 0.9, 0.4"
    })
    void thePixelsSearchEndsAtItsMinimum(float a, float x, float back) {
        var weights = new PixelWeights(0.1f, 1, 1);
        float[] slope = {(float) (2.2 * StrictMath.pow(x, 1.2))};
        float[] none = {0};
        var pixels = new PixelArrays(new float[] {a}, none, new float[] {x}, slope, none, none);
        for (var kernels : new NewtonKernels[] {ScalarNewtonKernels.INSTANCE, NewtonKernels.best()}) {
            var v = new float[1];
            var least = new float[1];
            var root = new float[1];
            var product = new float[1];
            float[] backs = {back};
            kernels.nearStart(weights, pixels, backs, v, least, 0, 1);
            for (int step = 0; step < NewtonKernels.PIXEL_STEPS; step++) {
                kernels.fifthRoots(v, root, 1);
                kernels.nearStep(weights, pixels, backs, root, v, least, 0, 1);
            }
            kernels.fifthRoots(v, root, 1);
            kernels.nearBound(weights, pixels, backs, root, v, product, 0, 1);
            assertThat((double) product[0]).isCloseTo(downhill(a, x, back), within(2e-5));
        }
    }

    /// `0.1·(v−a)² + back·v^2.2` where a walk from `x` along the slope ends. At black, which the slope cannot leave, the
    /// search is for the minimum next to `a`.
    private static double downhill(double a, double x, double back) {
        double step = 1e-5;
        double v = x == 0 ? a : x;
        double direction = value(a, v + step, back) < value(a, v - step, back) ? step : -step;
        while (v + direction >= 0 && v + direction <= 1 && value(a, v + direction, back) < value(a, v, back)) {
            v += direction;
        }
        return value(a, v, back);
    }

    private static double value(double a, double v, double back) {
        return 0.1 * (v - a) * (v - a) + back * StrictMath.pow(Math.max(v, 0), 2.2);
    }
}
