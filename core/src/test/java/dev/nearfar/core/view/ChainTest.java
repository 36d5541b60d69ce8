package dev.nearfar.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChainTest {
    @Test
    void linksMustFitTogether() {
        try (var workers = new Workers(1)) {
            var small = new Identity(new Shape(1, 2, 3), workers);
            var large = new Identity(new Shape(1, 4, 3), workers);
            assertThatThrownBy(() -> new Chain(List.of(small, small, large), Precision.FLOAT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("link 2 must look at 3x2x1, looks at 3x4x1");
            assertThatThrownBy(() -> new Chain(List.of(), Precision.FLOAT))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("links must be at least 1, were 0");
            var chain = new Chain(List.of(small), Precision.FLOAT);
            assertThat(chain.input()).isEqualTo(small.input());
            assertThat(chain.output()).isEqualTo(small.output());
        }
    }
}
