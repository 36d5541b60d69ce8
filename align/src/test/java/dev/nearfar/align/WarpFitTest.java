package dev.nearfar.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.align.Alignment.Model;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.AlignBy;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WarpFitTest {
    private static final Shape NEAR = new Shape(3, 320, 320);
    private static final String FACE = "100,100,180,100,140,150,120,190,160,190,140,240";

    @Test
    void pointsThatDifferALittleAreMetExactly() {
        var fit = fit(FACE, "100,104,180,98,144,150,116,194,162,192,140,246");

        assertThat(fit.model()).isEqualTo(Model.WARP);
        assertThat(fit.warp().orElseThrow().smoothing()).isZero();
        assertThat(fit.residualPixels()).isLessThan(1e-8);
        assertThat(fit.confidence()).isCloseTo(0.5, within(1e-9));
        assertThat(fit.how()).startsWith("6 pairs of points, warp bent by 1.").contains("bending energy 0.0");
        assertThat(fit.by()).isEqualTo(fit.warp().orElseThrow());
        assertThat(AlignBy.parse(fit.by().toString())).isEqualTo(fit.by());
    }

    /// A point clicked twice, 4 pixels apart one way and the other: the plate through all would fold there.
    @Test
    void aFoldIsSmoothedAway() {
        var fit = fit(FACE + ",142,150", "100,100,180,100,140,150,120,190,160,190,140,240,138,150");

        assertThat(fit.warp().orElseThrow().smoothing()).isPositive();
        assertThat(fit.residualPixels()).isBetween(0.5, 5.0);
        assertThat(fit.how()).contains("so that nothing folds");
    }

    @Test
    void pointsThatAreSwappedAreRefused() {
        assertThatThrownBy(() -> fit(FACE, "160,190,180,100,140,150,120,190,100,100,140,240"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("points must not fold the picture for model warp, did: are two of them swapped?");
    }

    @Test
    void threePairsAreTooFew() {
        assertThatThrownBy(() -> fit("1,1,9,9,1,9", "1,1,9,9,1,9"))
                .hasMessage("model warp must have at least 4 pairs of points, had 3");
        assertThatThrownBy(() -> fit("1,1,2,2,3,3,4,4", "1,1,9,9,1,9,9,1"))
                .hasMessage("near points must not lie on one line for model warp, did");
    }

    private static Alignment fit(String near, String far) {
        return PointFit.of(
                new PointPairs(PointPairs.parse("near", near), PointPairs.parse("far", far)),
                Optional.of(Model.WARP),
                NEAR);
    }
}
