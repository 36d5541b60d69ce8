package dev.nearfar.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class SparseMatrixTest {
    private static Stream<Arguments> cases() {
        return Stream.of(Border.values())
                .flatMap(border -> Stream.of(1, 2, 7, 30)
                        .flatMap(length -> Stream.of(1, 3, 9, 41).map(size -> Arguments.of(border, length, size))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void convolutionIsTheMatrixOfTheFormula(Border border, int length, int size) {
        var taps = Gaussian.taps(2.5, size);
        var expected = new double[length][length];
        for (int i = 0; i < length; i++) {
            for (int k = 0; k < size; k++) {
                int source = border.index(i + k - size / 2, length);
                if (source != Border.OUTSIDE) {
                    expected[i][source] += taps[k];
                }
            }
        }
        requireMatrix(SparseMatrix.convolution(taps, border, length), expected);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void transposedSwapsRowsAndColumns(Border border, int length, int size) {
        var operator = SparseMatrix.convolution(Gaussian.taps(2.5, size), border, length);
        var matrix = matrix(operator, length);
        var swapped = new double[length][length];
        for (int i = 0; i < length; i++) {
            for (int j = 0; j < length; j++) {
                swapped[i][j] = matrix[j][i];
            }
        }
        requireMatrix(operator.transposed(), swapped);
        requireMatrix(operator.transposed().transposed(), matrix);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void startsAndStridesSelectALineInALargerArray(Border border, int length, int size) {
        var operator = SparseMatrix.convolution(Gaussian.taps(2.5, size), border, length);
        var line = new double[length];
        var larger = new double[5 + 3 * length];
        for (int i = 0; i < length; i++) {
            line[i] = Math.sin(i + 1.0);
            larger[5 + 3 * i] = line[i];
        }
        for (int i = 0; i < length; i++) {
            assertThat(operator.apply(i, larger, 5, 3)).isEqualTo(operator.apply(i, line, 0, 1));
        }
    }

    /// In `float` to the rounding of the weights, and in `double` exactly.
    @ParameterizedTest
    @MethodSource("cases")
    void columnsGetWhatLinesGet(Border border, int length, int size) {
        var matrix = SparseMatrix.convolution(Gaussian.taps(2.5, size), border, length);
        try (var workers = new Workers(2)) {
            for (var precision : Precision.values()) {
                var from = Samples.drawn(new Shape(2, length, 19), precision, -1, 1, new Random(10));
                var to = Planes.zero(from.shape(), precision);
                matrix.downColumns(from, to, workers);
                var line = new double[length];
                for (int i = 0; i < length; i++) {
                    line[i] = from.get(1, i * 19 + 3);
                }
                for (int i = 0; i < length; i++) {
                    assertThat(to.get(1, i * 19 + 3))
                            .isCloseTo(matrix.apply(i, line, 0, 1), within(precision == Precision.DOUBLE ? 0 : 2e-7));
                }
            }
        }
    }

    @Test
    void rowsMayHaveAnotherNumberThanColumns() {
        var builder = new SparseMatrix.Builder(2, 3, 2);
        builder.add(0, 2);
        builder.add(2, 6);
        builder.endNormalisedRow();
        builder.add(1, 5);
        builder.endRow();
        var matrix = builder.build();
        assertThat(matrix.rows()).isEqualTo(2);
        assertThat(matrix.apply(0, new double[] {1, 10, 100}, 0, 1)).isEqualTo(75.25);
        assertThat(matrix.apply(1, new double[] {1, 10, 100}, 0, 1)).isEqualTo(50);
        var transposed = matrix.transposed();
        assertThat(transposed.rows()).isEqualTo(3);
        assertThat(transposed.apply(2, new double[] {1, 10}, 0, 1)).isEqualTo(0.75);
    }

    @Test
    void missingRowsAreRefused() {
        var builder = new SparseMatrix.Builder(2, 3, 2);
        builder.endRow();
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("rows must be 2, were 1");
    }

    private static void requireMatrix(SparseMatrix operator, double[][] expected) {
        var actual = matrix(operator, expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).containsExactly(expected[i], within(1e-15));
        }
    }

    /// Column by column, from what the operator makes of unit vectors.
    private static double[][] matrix(SparseMatrix operator, int length) {
        var matrix = new double[length][length];
        for (int column = 0; column < length; column++) {
            var unit = new double[length];
            unit[column] = 1;
            for (int row = 0; row < length; row++) {
                matrix[row][column] = operator.apply(row, unit, 0, 1);
            }
        }
        return matrix;
    }
}
