package dev.nearfar.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianTest {
    @ParameterizedTest
    @CsvSource({"0.5, 5", "3, 15", "2, 11", "12, 57", "6, 3", "1, 1", "0.001, 9", "1000, 131001"})
    void tapsSumToOneAndAreSymmetric(double sigma, int size) {
        var taps = Gaussian.taps(sigma, size);
        assertThat(taps).hasSize(size);
        assertThat(Arrays.stream(taps).sum()).isCloseTo(1, within(1e-12));
        for (int i = 0; i < size / 2; i++) {
            assertThat(taps[i]).isEqualTo(taps[size - 1 - i]).isLessThanOrEqualTo(taps[i + 1]);
        }
    }

    @Test
    void tapsAreThoseOfTheFormula() {
        var taps = Gaussian.taps(3, 15);
        for (int i = 1; i <= 7; i++) {
            assertThat(taps[7 + i] / taps[7]).isCloseTo(Math.exp(-i * i / 18.0), within(1e-15));
        }
        assertThat(Gaussian.taps(1, 1)).containsExactly(1);
    }

    /// The article's two runs, and the next sizes up and down.
    @ParameterizedTest
    @CsvSource({"3, 15", "2, 11", "0.4, 3", "0.5, 5", "1, 7", "6, 29", "12, 57", "10000, 46601"})
    void publishedSizes(double sigma, int size) {
        assertThat(Gaussian.publishedSize(sigma)).isEqualTo(size);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void deviationsOutOfRangeAreRefused(double sigma) {
        assertThatThrownBy(() -> Gaussian.taps(sigma, 3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sigma must be finite and > 0, was " + sigma);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, -3, 2, 14})
    void sizesOutOfRangeAreRefused(int size) {
        assertThatThrownBy(() -> Gaussian.taps(1, size))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kernel-size must be odd and at least 1, was " + size);
    }
}
