package dev.nearfar.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.parallel.Workers;
import java.util.Random;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RowsTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 15, 16, 17, 33})
    void everyRowOfEveryPlaneRunsOnce(int height) {
        try (var workers = new Workers(3)) {
            var runs = new AtomicIntegerArray(3 * height);
            new Rows(new Shape(3, height, 2), workers)
                    .forEach((channel, row, worker) -> runs.incrementAndGet(channel * height + row));
            for (int i = 0; i < runs.length(); i++) {
                assertThat(runs.get(i)).isEqualTo(1);
            }
        }
    }

    /// Numbers whose sum depends on the order in which they are added.
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void sumsAreAddedInOrderOfPlaneAndRow(int threads) {
        var shape = new Shape(3, 50, 1);
        var random = new Random(6);
        var terms = random.doubles(150).map(value -> value * 1e16 - 5e15).toArray();
        double inOrder = 0;
        double backwards = 0;
        for (int i = 0; i < terms.length; i++) {
            inOrder += terms[i];
            backwards += terms[terms.length - 1 - i];
        }
        assertThat(inOrder).isNotEqualTo(backwards);
        try (var workers = new Workers(threads)) {
            assertThat(new Rows(shape, workers).sum((channel, row, worker) -> terms[channel * 50 + row]))
                    .isEqualTo(inOrder);
        }
    }
}
