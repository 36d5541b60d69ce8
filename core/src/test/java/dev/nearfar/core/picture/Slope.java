package dev.nearfar.core.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.function.ToDoubleFunction;

/// Holds a gradient against central differences along random directions.
public final class Slope {
    private static final int DIRECTIONS = 4;
    private static final double STEP = 1e-5;
    private static final double TOLERANCE = 1e-6;

    private Slope() {}

    /// Checks that `gradient` is that of `value` at a point, to 10⁻⁶ of the slope that is usual among directions of
    /// the same length, `‖gradient‖·‖direction‖/√samples`: a direction may happen to be level.
    public static void check(ToDoubleFunction<Planes> value, Planes at, Planes gradient) {
        var random = new Random(7);
        for (int number = 0; number < DIRECTIONS; number++) {
            var direction = Samples.drawn(at.shape(), Precision.DOUBLE, -1, 1, random);
            double above = value.applyAsDouble(Samples.moved(at, STEP, direction));
            double below = value.applyAsDouble(Samples.moved(at, -STEP, direction));
            double usual = Samples.norm(gradient)
                    * Samples.norm(direction)
                    / Math.sqrt((double) at.shape().samples());
            assertThat(gradient.dot(direction))
                    .as("slope along direction %d, where %s is usual", number, usual)
                    .isCloseTo((above - below) / (2 * STEP), within(TOLERANCE * usual));
        }
    }
}
