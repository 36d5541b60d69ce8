package dev.nearfar.core.methods.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearInterpolationTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "2, 2", "7, 2", "8, 2", "50, 3", "64, 8", "17, 17", "3, 40"})
    void rowsAddToOneAndTheTransposeHoldsTheSame(int fine, int step) {
        var line = LinearInterpolation.of(fine, step);
        assertThat(line.coarse()).isEqualTo((fine + step - 1) / step);
        var forward = new double[fine][line.coarse()];
        var backward = new double[fine][line.coarse()];
        for (int e = 0; e < 2 * fine; e++) {
            assertThat(line.weight()[e]).isBetween(0f, 1f);
            forward[e / 2][line.index()[e]] += line.weight()[e];
        }
        assertThat(line.start()[0]).isZero();
        assertThat(line.start()[line.coarse()]).isEqualTo(2 * fine);
        for (int j = 0; j < line.coarse(); j++) {
            for (int e = line.start()[j]; e < line.start()[j + 1]; e++) {
                backward[line.backIndex()[e]][j] += line.backWeight()[e];
            }
        }
        assertThat(backward).isDeepEqualTo(forward);
        var totals = new double[line.coarse()];
        for (int i = 0; i < fine; i++) {
            double sum = 0;
            for (int j = 0; j < line.coarse(); j++) {
                sum += forward[i][j];
                totals[j] += forward[i][j];
            }
            assertThat(sum).isCloseTo(1, within(1e-7));
        }
        for (int j = 0; j < line.coarse(); j++) {
            assertThat((double) line.totals()[j]).isCloseTo(totals[j], within(1e-5));
        }
    }

    /// Between the middles of the first and last cell, a straight line stays straight.
    @ParameterizedTest
    @CsvSource({"12, 2", "12, 3", "40, 8"})
    void straightLinesStayStraight(int fine, int step) {
        var line = LinearInterpolation.of(fine, step);
        for (int i = step / 2; i < fine - step / 2; i++) {
            double value = 0;
            for (int e = 2 * i; e < 2 * i + 2; e++) {
                double middle = (line.index()[e] + 0.5) * step - 0.5;
                value += line.weight()[e] * middle;
            }
            assertThat(value).isCloseTo(i, within(1e-4));
        }
    }

    @ParameterizedTest
    @CsvSource({"1", "5"})
    void aStepOfOneIsTheIdentity(int fine) {
        var line = LinearInterpolation.of(fine, 1);
        for (int i = 0; i < fine; i++) {
            assertThat(line.index()[2 * i]).isEqualTo(i);
            assertThat(line.weight()[2 * i]).isEqualTo(1);
            assertThat(line.weight()[2 * i + 1]).isZero();
        }
    }
}
