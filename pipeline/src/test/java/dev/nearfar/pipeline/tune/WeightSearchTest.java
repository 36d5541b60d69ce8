package dev.nearfar.pipeline.tune;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightSearchTest {
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 3, 20, 21, 170, 4_000})
    void findsTheGreatestThatIsAllowed(double limit) {
        double found = new WeightSearch(weight -> 0.1 * Math.log(weight / limit), 12).largest(20);
        assertThat(found).isBetween(0.98 * limit, 1.005 * limit);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 8})
    void asksNoMoreOftenThanItMay(int most) {
        var asked = new AtomicInteger();
        new WeightSearch(weight -> asked.incrementAndGet() % 2 == 0 ? 1 : -1, most).largest(20);
        assertThat(asked).hasValueLessThanOrEqualTo(most);
    }

    /// Where all is allowed it ends at the most, where nothing is at the least.
    @ParameterizedTest
    @CsvSource({"-1, 100000", "1, 0.01"})
    void endsAtItsEnds(double excess, double end) {
        assertThat(new WeightSearch(weight -> excess, 12).largest(20)).isEqualTo(end);
    }

    @Test
    void anAllowedOneIsTakenThoughLaterTriesAreNot() {
        double found = new WeightSearch(weight -> weight > 25 ? 1 : -0.5, 3).largest(20);
        assertThat(found).isBetween(20.0, 25.0);
    }
}
