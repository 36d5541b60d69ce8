package dev.nearfar.core.methods.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.Gaussian;
import dev.nearfar.core.view.SeparableBlur;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The walk against the blur written out in `double`; what is done between is a multiplication.
class BlurSweepTest {
    @ParameterizedTest
    @CsvSource({"1, 3, 20, 31", "2, 3, 61, 40", "3, 15, 33, 7", "7, 1, 90, 5", "2, 187, 20, 31"})
    void itBlursOnceAndTwice(int threads, int taps, int height, int width) {
        var shape = new Shape(2, height, width);
        var from = (FloatPlanes) Planes.random(shape, Precision.FLOAT, new Random(9));
        var weights = Gaussian.taps(taps / 5.0, taps);
        try (var workers = new Workers(threads)) {
            var blur = new SeparableBlur(shape, weights, Border.ZERO, Precision.DOUBLE, workers);
            var once = Planes.zero(shape, Precision.DOUBLE);
            blur.forward(Samples.in(Precision.DOUBLE, from), once);
            var twice = Planes.zero(shape, Precision.DOUBLE);
            blur.forward(Samples.moved(Planes.zero(shape, Precision.DOUBLE), 0.5, once), twice);
            var walk = new Walk(from);
            var sweep = new BlurSweep(shape, weights, workers);
            for (int n = 0; n < 2; n++) {
                sweep.blurOnce(walk);
                requireClose(walk.to, once);
                assertThat(sweep.endSum()).isCloseTo(sum(once), within(1e-4 * sum(once)));
                sweep.blurTwice(walk);
                requireClose(walk.to, twice);
                assertThat(sweep.endSum()).isCloseTo(sum(twice), within(1e-4 * sum(twice)));
                assertThat(sweep.betweenSum()).isEqualTo(2.0 * height);
            }
        }
    }

    @Test
    void aWalkThatBlursOnceNeedsNoStageBetween() {
        var shape = new Shape(1, 3, 4);
        try (var workers = new Workers(1)) {
            var sweep = new BlurSweep(shape, Gaussian.taps(1, 3), workers);
            var stages = new BlurSweep.Stages() {
                @Override
                public void begin(int channel, int row, BlurSweep.Scratch scratch) {
                    scratch.line[scratch.lineAt] = 1;
                }

                @Override
                public double end(int channel, int row, int at, BlurSweep.Scratch scratch) {
                    return scratch.blurred[at];
                }
            };
            sweep.blurOnce(stages);
            assertThat(sweep.endSum()).isPositive();
            assertThatThrownBy(() -> sweep.blurTwice(stages)).isInstanceOf(IllegalStateException.class);
        }
    }

    private static void requireClose(Planes found, Planes expected) {
        var there = Samples.of(found);
        var wanted = Samples.of(expected);
        for (int i = 0; i < there.length; i++) {
            assertThat(there[i]).as("sample %d", i).isCloseTo(wanted[i], within(1e-6));
        }
    }

    private static double sum(Planes planes) {
        double sum = 0;
        for (double sample : Samples.of(planes)) {
            sum += sample;
        }
        return sum;
    }

    private static final class Walk implements BlurSweep.Stages {
        private final FloatPlanes from;
        private final FloatPlanes to;
        private final int width;

        Walk(FloatPlanes from) {
            this.from = from;
            to = FloatPlanes.zero(from.shape());
            width = from.shape().width();
        }

        @Override
        public void begin(int channel, int row, BlurSweep.Scratch scratch) {
            System.arraycopy(from.plane(channel), row * width, scratch.line, scratch.lineAt, width);
        }

        @Override
        public double between(int channel, int row, int at, BlurSweep.Scratch scratch) {
            for (int i = 0; i < width; i++) {
                scratch.line[scratch.lineAt + i] = 0.5f * scratch.blurred[at + i];
            }
            return 1;
        }

        @Override
        public double end(int channel, int row, int at, BlurSweep.Scratch scratch) {
            double sum = 0;
            for (int i = 0; i < width; i++) {
                to.plane(channel)[row * width + i] = scratch.blurred[at + i];
                sum += scratch.blurred[at + i];
            }
            return sum;
        }
    }
}
