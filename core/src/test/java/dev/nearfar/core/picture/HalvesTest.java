package dev.nearfar.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.parallel.Workers;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("engines")
class HalvesTest {
    @Test
    void aSampleIsTheMeanOfFourAndTheLastCountsTwice() {
        try (var workers = new Workers(2)) {
            var large = new FloatPlanes(new Shape(1, 3, 3), new float[][] {{0, 1, 8, 2, 3, 4, 5, 7, 16}});
            var half = new Halves(large.shape(), workers).of(large);
            assertThat(half.shape()).isEqualTo(new Shape(1, 2, 2));
            assertThat(half.plane(0)).containsExactly(1.5f, 6, 6, 16);
        }
    }

    @Test
    void backSamplesLieBetween() {
        try (var workers = new Workers(1)) {
            var shape = new Shape(1, 1, 5);
            var sum = FloatPlanes.zero(shape);
            sum.fill(100);
            new Halves(shape, workers).addEnlarged(new FloatPlanes(new Shape(1, 1, 3), new float[][] {{0, 4, 8}}), sum);
            assertThat(sum.plane(0)).containsExactly(100, 101, 103, 105, 107);
        }
    }

    /// Wide enough for vectors and a rest.
    @Test
    void flatStaysFlat() {
        try (var workers = new Workers(2)) {
            for (int width : new int[] {1, 2, 31, 77, 128}) {
                var shape = new Shape(2, 19, width);
                var flat = FloatPlanes.zero(shape);
                flat.fill(0.5);
                var halves = new Halves(shape, workers);
                var back = FloatPlanes.zero(shape);
                halves.addEnlarged(halves.of(flat), back);
                for (double sample : Samples.of(back)) {
                    assertThat(sample).isEqualTo(0.5);
                }
            }
        }
    }
}
