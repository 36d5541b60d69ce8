package dev.nearfar.app.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RepetitionTest {
    @Test
    void theFirstQuarterIsWarmUp() {
        assertThat(Repetition.settledMedian(List.of(9.0))).isEqualTo(9);
        assertThat(Repetition.settledMedian(List.of(9.0, 1.0))).isEqualTo(1);
        assertThat(Repetition.settledMedian(List.of(9.0, 3.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Repetition.settledMedian(List.of(9.0, 9.0, 3.0, 1.0, 2.0))).isEqualTo(2);
        assertThat(Repetition.settledMedian(List.of(9.0, 4.0, 3.0, 1.0, 2.0, 5.0, 9.0, 9.0)))
                .isEqualTo(4);
        assertThatIllegalArgumentException().isThrownBy(() -> Repetition.settledMedian(List.of()));
    }

    @Test
    void everythingIsDoneInTurnSoOftenAtLeast() {
        var order = new StringBuilder();
        var number = new AtomicInteger();
        var medians = new Repetition(3, 0)
                .medians(List.of(
                        () -> {
                            order.append('a');
                            return number.incrementAndGet();
                        },
                        () -> {
                            order.append('b');
                            return -number.get();
                        }));

        assertThat(order).hasToString("ababab");
        assertThat(medians).containsExactly(2.5, -2.5);
    }

    @Test
    void itGoesOnForSomeTime() {
        long begin = System.nanoTime();
        new Repetition(1, 0.01).median(() -> 1);

        assertThat(System.nanoTime() - begin).isGreaterThanOrEqualTo(10_000_000);
    }
}
