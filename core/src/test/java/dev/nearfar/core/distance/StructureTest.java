package dev.nearfar.core.distance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.Gaussian;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class StructureTest {
    private static final Workers WORKERS = new Workers(2);
    private static final Shape SHAPE = new Shape(1, 12, 19);
    private static final double[] WINDOW = Gaussian.taps(1.5, 11);

    private final Random random = new Random(3);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    /// The published formula, sample by sample, from moments about the local means.
    @Test
    void itIsThePublishedFormula() {
        var x = Samples.drawn(SHAPE, Precision.DOUBLE, 0, 1, random);
        var y = Samples.drawn(SHAPE, Precision.DOUBLE, 0, 1, random);
        double expected = 0;
        for (int row = 0; row < SHAPE.height(); row++) {
            for (int column = 0; column < SHAPE.width(); column++) {
                expected += 1 - contrastStructure(x, y, row, column);
            }
        }
        assertThat(value(x, y)).isCloseTo(expected, within(1e-10 * expected));
    }

    private static double contrastStructure(Planes x, Planes y, int row, int column) {
        double meanX = moment(x, x, 0, 0, row, column, true);
        double meanY = moment(y, y, 0, 0, row, column, true);
        double varianceX = moment(x, x, meanX, meanX, row, column, false);
        double varianceY = moment(y, y, meanY, meanY, row, column, false);
        double covariance = moment(x, y, meanX, meanY, row, column, false);
        return (2 * covariance + 0.0009) / (varianceX + varianceY + 0.0009);
    }

    private static double moment(Planes x, Planes y, double meanX, double meanY, int row, int column, boolean isMean) {
        double sum = 0;
        for (int i = -5; i <= 5; i++) {
            for (int j = -5; j <= 5; j++) {
                int at = Border.REFLECT.index(row + i, SHAPE.height()) * SHAPE.width()
                        + Border.REFLECT.index(column + j, SHAPE.width());
                double product = isMean ? x.get(0, at) : (x.get(0, at) - meanX) * (y.get(0, at) - meanY);
                sum += WINDOW[i + 5] * WINDOW[j + 5] * product;
            }
        }
        return sum;
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aFlatShiftCostsNothing(Precision precision) {
        var x = Samples.drawn(SHAPE, precision, 0, 0.6, random);
        var shifted = Planes.zero(SHAPE, precision);
        for (int i = 0; i < SHAPE.planeSize(); i++) {
            shifted.set(0, i, x.get(0, i) + 0.4);
        }
        assertThat(value(x, shifted)).isCloseTo(0, within(precision == Precision.FLOAT ? 1e-4 : 1e-12));
    }

    @Test
    void oppositeFormsAreTwiceAsFarAsNone() {
        var x = Samples.drawn(SHAPE, Precision.DOUBLE, 0, 1, random);
        var flat = Planes.zero(SHAPE, Precision.DOUBLE);
        flat.fill(0.5);
        var opposite = Samples.moved(Samples.moved(flat, 1, flat), -1, x);
        assertThat(value(opposite, x)).isCloseTo(2 * value(flat, x), within(0.03 * value(flat, x)));
    }

    @ParameterizedTest
    @CsvSource({"FLOAT, 1, 1", "DOUBLE, 1, 1", "FLOAT, 9, 14", "DOUBLE, 9, 14"})
    void flatPicturesHaveNoStructure(Precision precision, int height, int width) {
        var shape = new Shape(1, height, width);
        for (var levels : new double[][] {{0, 0}, {0, 1}, {1, 0}, {1, 1}, {0.3, 0.8}}) {
            var x = Planes.zero(shape, precision);
            var y = Planes.zero(shape, precision);
            var cotangent = Planes.zero(shape, precision);
            x.fill(levels[0]);
            y.fill(levels[1]);
            double value = new Structure(shape, precision, WORKERS).valueAndCotangent(x, y, 1, cotangent);
            double rounding = precision == Precision.FLOAT ? 1e-3 : 1e-12;
            assertThat(value / shape.samples()).isBetween(0.0, rounding);
            assertThat(Samples.largest(cotangent)).isLessThan(2 * rounding);
        }
    }

    private static double value(Planes x, Planes y) {
        return new Structure(x.shape(), x.precision(), WORKERS)
                .valueAndCotangent(x, y, 1, Planes.zero(x.shape(), x.precision()));
    }
}
