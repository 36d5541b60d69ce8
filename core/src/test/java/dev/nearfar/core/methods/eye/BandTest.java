package dev.nearfar.core.methods.eye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BandTest {
    @ParameterizedTest
    @CsvSource({"0.3, 1, 0.03", "2.7, 1, 0.001", "2.7, 0.25, 1000", "40, 20, 1"})
    void theFartherPictureHasAllThatIsCoarseAndNothingThatIsFine(double sigma, double cut, double weight) {
        var band = new Band(sigma, cut, weight);
        assertThat(band.farther(0)).isCloseTo(1, within(1e-8));
        assertThat(band.farther(3 / sigma)).isLessThan(1e-6);
        double before = 1;
        for (int step = 1; step <= 100; step++) {
            double here = band.farther(step * 0.03 / sigma);
            assertThat(here).isBetween(0.0, before);
            before = here;
        }
    }

    @Test
    void moreWeightGivesMoreToTheNearerPicture() {
        assertThat(new Band(2, 1, 0.1).farther(0.1)).isLessThan(new Band(2, 1, 0.01).farther(0.1));
    }

    /// Half amplitude at f = 0.18739/σ.
    @Test
    void theResponseIsThatOfAGaussian() {
        assertThat(Band.response(2, 0)).isEqualTo(1);
        assertThat(Band.response(2, 0.18739 / 2)).isCloseTo(0.5, within(1e-5));
    }
}
