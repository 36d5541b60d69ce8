package dev.nearfar.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.picture.Border;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LineOperatorTest {
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
        requireMatrix(LineOperator.convolution(taps, border, length), expected);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void transposedSwapsRowsAndColumns(Border border, int length, int size) {
        var operator = LineOperator.convolution(Gaussian.taps(2.5, size), border, length);
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
        var operator = LineOperator.convolution(Gaussian.taps(2.5, size), border, length);
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

    @ParameterizedTest
    @MethodSource("cases")
    void floatWeightsAreTheNearestFloats(Border border, int length, int size) {
        var operator = LineOperator.convolution(Gaussian.taps(2.5, size), border, length);
        var weights = operator.floatWeights();
        assertThat(weights).hasSize(operator.index().length).hasSize(operator.start()[length]);
        for (int i = 0; i < length; i++) {
            double sum = 0;
            for (int e = operator.start()[i]; e < operator.start()[i + 1]; e++) {
                sum += weights[e] * Math.sin(operator.index()[e] + 1.0);
            }
            var line = new double[length];
            for (int j = 0; j < length; j++) {
                line[j] = Math.sin(j + 1.0);
            }
            assertThat(sum).isCloseTo(operator.apply(i, line, 0, 1), within(3e-8));
        }
    }

    private static void requireMatrix(LineOperator operator, double[][] expected) {
        var actual = matrix(operator, expected.length);
        for (int i = 0; i < expected.length; i++) {
            assertThat(actual[i]).containsExactly(expected[i], within(1e-15));
        }
    }

    /// Column by column, from what the operator makes of unit vectors.
    private static double[][] matrix(LineOperator operator, int length) {
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
