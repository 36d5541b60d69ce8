package dev.nearfar.core.optimise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class GapEstimateTest {
    @Test
    void theLatestThirdIsExpectedTwiceMore() {
        var gap = estimate(1e-9, 90, 50, 40, 20, 19, 18);
        assertThat(gap.relative()).isCloseTo(2 * 2 / (18.0 - 2 * 2), within(1e-12));
    }

    @Test
    void trialsThatWereNoBetterDoNotCount() {
        var gap = estimate(1e-9, 90, 50, 40, 20, 19, 300);
        assertThat(gap.relative()).isCloseTo(2 * 1 / (19.0 - 2 * 1), within(1e-12));
    }

    @Test
    void atFirstTheWholeTotalCounts() {
        assertThat(estimate(1e-9, 5).relative()).isEqualTo(8);
        assertThat(estimate(1e-9, 5, 5, 5, 5, 5).relative()).isEqualTo(8);
        assertThat(estimate(1e-9, 5, 5, 5, 5, 5, 5).relative()).isZero();
    }

    @Test
    void nothingNeedBeLeftOfALittle() {
        assertThat(estimate(100, 0.5).relative()).isEqualTo(0.005);
        assertThat(estimate(1e-9, 0).relative()).isZero();
    }

    /// As the total of a function from elsewhere may be.
    @Test
    void belowZeroTheGapIsMeasuredAgainstAnEighthOfTheTotal() {
        assertThat(estimate(1e-9, -5).relative()).isEqualTo(8);
        assertThat(estimate(1e-9, -5, -6, -7, -8, -8, -8.5).relative()).isCloseTo(2 * 0.5 / (8.5 / 8), within(1e-12));
    }

    @Test
    void aSearchMayBeginAnew() {
        var gap = estimate(1e-9, 9, 8, 7, 6, 5, 4);
        gap.reset();
        gap.add(3);
        assertThat(gap.relative()).isEqualTo(8);
    }

    private static GapEstimate estimate(double leastTotal, double... totals) {
        var gap = new GapEstimate(6, leastTotal, GapEstimate.FIRST);
        for (double total : totals) {
            gap.add(total);
        }
        return gap;
    }
}
