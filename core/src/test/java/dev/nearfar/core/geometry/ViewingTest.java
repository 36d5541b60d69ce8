package dev.nearfar.core.geometry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewingTest {
    /// 512 pixels on 40 cm; and the small angle's formula, n·d·π/(180·W), which lies within 0.01% here.
    @ParameterizedTest
    @CsvSource({"0.4, 512, 5, 111.70", "0.4, 512, 0.4, 8.9364", "0.527, 3840, 0.7, 89.02", "1, 1000, 1, 17.4533"})
    void pixelsPerDegree(double width, int pixels, double distance, double expected) {
        double found = Viewing.pixelsPerDegree(width, pixels, distance);
        assertThat(found).isCloseTo(expected, within(1e-4 * expected));
        assertThat(found).isCloseTo(pixels * distance * Math.PI / (180 * width), within(1e-4 * expected));
    }

    /// Half amplitude at f = 0.18739/σ.
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.05, 1 / 12.0, 0.3, 1})
    void theGaussianHalvesItsCutoff(double frequency) {
        double sigma = Viewing.sigmaPixels(frequency);
        assertThat(sigma * frequency).isCloseTo(0.18739, within(1e-5));
        double phase = Math.PI * sigma * frequency;
        assertThat(Math.exp(-2 * phase * phase)).isCloseTo(0.5, within(1e-14));
    }

    @ParameterizedTest
    @CsvSource({"12, 2.2487", "8, 1.4991", "100, 18.739"})
    void deviationsOfKnownPeriods(double pixelsPerCycle, double sigma) {
        assertThat(Viewing.sigmaPixels(1 / pixelsPerCycle)).isCloseTo(sigma, within(1e-4 * sigma));
    }
}
