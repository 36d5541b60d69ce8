package dev.nearfar.core.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BorderTest {
    @Test
    void zeroHasNothingOutside() {
        assertThat(indices(Border.ZERO, -3, 6, 3)).containsExactly(-1, -1, -1, 0, 1, 2, -1, -1, -1);
        assertThat(Border.OUTSIDE).isEqualTo(-1);
    }

    @Test
    void reflectMirrorsAboutTheEdgeAsOftenAsNeeded() {
        assertThat(indices(Border.REFLECT, -7, 10, 3))
                .containsExactly(0, 0, 1, 2, 2, 1, 0, 0, 1, 2, 2, 1, 0, 0, 1, 2, 2);
        assertThat(indices(Border.REFLECT, -3, 4, 1)).containsOnly(0);
    }

    @Test
    void kernelsReachNoFurtherThanTheyFindSamples() {
        assertThat(Border.ZERO.reach(7, 3)).isEqualTo(2);
        assertThat(Border.ZERO.reach(1, 3)).isEqualTo(1);
        assertThat(Border.REFLECT.reach(7, 3)).isEqualTo(7);
    }

    private static int[] indices(Border border, int from, int to, int length) {
        return IntStream.range(from, to)
                .map(position -> border.index(position, length))
                .toArray();
    }
}
