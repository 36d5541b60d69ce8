package dev.nearfar.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighPassTest {
    private static final Workers WORKERS = new Workers(2);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, 3, FLOAT", "1, 1, 3, DOUBLE", "17, 40, 0.5, FLOAT", "17, 40, 7, FLOAT", "17, 40, 7, DOUBLE"})
    void aFlatPictureHasNoDetail(int height, int width, double sigmaPixels, Precision precision) {
        var canvas = Planes.zero(new Shape(2, height, width), precision);
        canvas.fill(0.8);
        assertThat(Samples.largest(seen(canvas, sigmaPixels))).isLessThan(precision == Precision.FLOAT ? 5e-7 : 1e-14);
    }

    /// A Gaussian of deviation σ leaves exp(−2π²σ²f²) of a cosine of `f` cycles per pixel; one that the mirrored border
    /// continues keeps its form up to the edge.
    @ParameterizedTest
    @CsvSource({"1, 20, FLOAT", "4, 5, FLOAT", "4, 5, DOUBLE", "12, 2, FLOAT"})
    void aCosineKeepsWhatTheBlurTakes(double sigmaPixels, int halfCycles, Precision precision) {
        int width = 128;
        double frequency = halfCycles / (2.0 * width);
        var canvas = Planes.zero(new Shape(1, 3, width), precision);
        for (int i = 0; i < 3 * width; i++) {
            canvas.set(0, i, 0.5 + 0.5 * StrictMath.cos(2 * Math.PI * frequency * (i % width + 0.5)));
        }
        double z = Math.PI * sigmaPixels * frequency;
        double left = 1 - StrictMath.exp(-2 * z * z);
        var seen = seen(canvas, sigmaPixels);
        for (int i = 0; i < 3 * width; i++) {
            assertThat(seen.get(0, i)).isCloseTo(left * (canvas.get(0, i) - 0.5), within(2e-5));
        }
    }

    private static Planes seen(Planes canvas, double sigmaPixels) {
        var seen = Planes.zero(canvas.shape(), canvas.precision());
        new HighPass(canvas.shape(), sigmaPixels, canvas.precision(), WORKERS).forward(canvas, seen);
        return seen;
    }
}
