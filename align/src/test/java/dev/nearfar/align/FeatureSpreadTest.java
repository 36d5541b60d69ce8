package dev.nearfar.align;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FeatureSpreadTest {
    private static final Grey PICTURE = new Grey(301, 301, new float[301 * 301]);

    @Test
    void featuresAllOverThePictureAreTrusted() {
        var spread = FeatureSpread.of(grid(30, 30), PICTURE);
        assertThat(spread.corner()).isBetween(2.1, 2.6);
        assertThat(spread.trust(0.5)).isEqualTo(1);
    }

    @Test
    void asManyFeaturesInAStripAreNot() {
        var spread = FeatureSpread.of(grid(30, 3), PICTURE);
        assertThat(spread.corner()).isGreaterThan(10);
        assertThat(spread.trust(0.5)).isZero();
        assertThat(spread.trust(0.99)).isGreaterThan(0.5);
    }

    /// A hundred, about the picture's middle.
    private static List<Match> grid(double across, double down) {
        var matches = new ArrayList<Match>();
        for (int number = 0; number < 100; number++) {
            double x = 150 + (number % 10 - 4.5) * across;
            int row = number / 10;
            double y = 150 + (row - 4.5) * down;
            var feature = new Feature(x, y, 2, 0, new float[0]);
            matches.add(new Match(feature, feature, 1));
        }
        return matches;
    }
}
