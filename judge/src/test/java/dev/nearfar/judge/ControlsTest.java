package dev.nearfar.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.geometry.Viewing;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The judge says of the controls what a person would.
class ControlsTest {
    private static final int SIDE = 160;
    private static final Judge JUDGE = new Judge(0.4, 5, metres -> Viewing.pixelsPerDegree(0.2, SIDE, metres));
    private final Workers workers = new Workers(2);

    @AfterEach
    void stop() {
        workers.close();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void onPicturesOfEqualStrength(long seed) {
        var near = Drawn.patches(SIDE, seed);
        var judgement = judge(near, Drawn.turned(near));

        requireWhatAPersonWouldSay(judgement);
        var half = judgement.controls().get(Control.HALF_AND_HALF).reading();
        assertThat(half.near().verdict()).isNotEqualTo(Verdict.CLEARLY);
        assertThat(half.far().verdict()).isNotEqualTo(Verdict.CLEARLY);
    }

    static void requireWhatAPersonWouldSay(Judgement judgement) {
        var controls = judgement.controls();
        var nearAlone = controls.get(Control.NEAR_ALONE);
        assertThat(nearAlone.reading().near().verdict()).isEqualTo(Verdict.CLEARLY);
        assertThat(nearAlone.reading().far().verdict()).isEqualTo(Verdict.NOT);
        assertThat(nearAlone.structure()).isCloseTo(1, Offset.offset(1e-6));
        assertThat(nearAlone.reading().reads()).isFalse();
        var farAlone = controls.get(Control.FAR_ALONE);
        assertThat(farAlone.reading().near().verdict()).isEqualTo(Verdict.NOT);
        assertThat(farAlone.reading().far().verdict()).isEqualTo(Verdict.CLEARLY);
        assertThat(farAlone.reading().far().flip()).isZero();
        var farBlurred = controls.get(Control.FAR_BLURRED);
        assertThat(farBlurred.reading().near().verdict()).isEqualTo(Verdict.NOT);
        assertThat(farBlurred.reading().far().verdict()).isEqualTo(Verdict.CLEARLY);
        assertThat(farBlurred.reading().far().flip())
                .isLessThan(controls.get(Control.HALF_AND_HALF).reading().far().flip());
        assertThat(farBlurred.reading().reads()).isFalse();
    }

    /// The classic recipe by two checkerboards: one so fine that the far eye mixes it, one so coarse that the near eye sees
    /// only its edges.
    @Test
    void aHybridReadsAsBothAndSwitchesBetween() {
        var fine = Drawn.grey(SIDE, SIDE, (x, y) -> 0.3 + 0.4 * ((x + y) % 2));
        var coarse = Drawn.grey(SIDE, SIDE, (x, y) -> 0.5 + 0.2 * Math.sin(x / 25.0) * Math.sin(y / 25.0));
        var hybrid = Drawn.grey(
                SIDE, SIDE, (x, y) -> 0.2 * ((x + y) % 2) - 0.1 + 0.5 + 0.2 * Math.sin(x / 25.0) * Math.sin(y / 25.0));

        var judgement = JUDGE.judge(fine, coarse, hybrid, workers);

        assertThat(judgement.reads()).isTrue();
        var change = judgement.curve().switches().getFirst().orElseThrow();
        assertThat(change.fromMetres()).isBetween(0.4, 5.0);
        assertThat(change.toMetres()).isBetween(change.fromMetres(), 5.0);
        assertThat(judgement.curve().points()).hasSize(Curve.POINTS);
    }

    @Test
    void theCurveAgreesWithTheViews() {
        var near = Drawn.patches(SIDE, 1);
        var far = Drawn.patches(SIDE, 2);
        double nearDensity = JUDGE.pixelsPerDegreeAt().applyAsDouble(0.4);
        double farDensity = JUDGE.pixelsPerDegreeAt().applyAsDouble(5);
        var hybrid = Control.HALF_AND_HALF.of(near, far, farDensity, workers);
        var legibility = new Legibility(List.of(near, far), new double[] {nearDensity, farDensity}, workers);

        var curve = legibility.curve(hybrid, new double[] {0.4, 5}, JUDGE.pixelsPerDegreeAt());

        var views = legibility.of(hybrid).views();
        assertThat(curve.points().get(0).correlations()).isEqualTo(views.get(0).correlations());
        assertThat(curve.points().get(1).correlations()).isEqualTo(views.get(1).correlations());
    }

    @Test
    void halfAndHalfIsTheMeanOfTheLight() {
        var black = Drawn.grey(3, 2, (x, y) -> 0);
        var white = Drawn.grey(3, 2, (x, y) -> 1);

        var half = Control.HALF_AND_HALF.of(black, white, 30, workers);

        // sRGB's code value of half the light.
        assertThat(half.code(1, 4) / 65535.0).isCloseTo(0.735357, Offset.offset(1e-5));
    }

    @Test
    void threadsChangeNoBit() {
        var near = Drawn.patches(SIDE, 1);
        var far = Drawn.patches(SIDE, 2);
        try (var one = new Workers(1)) {
            assertThat(JUDGE.judge(near, far, near, workers)).isEqualTo(JUDGE.judge(near, far, near, one));
        }
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThatThrownBy(() -> new Judge(5, 5, metres -> metres))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("distances must be finite, > 0 and near below far, were 5.0 m and 5.0 m");
        assertThatThrownBy(() -> JUDGE.judge(Drawn.noise(4, 4, 1), Drawn.noise(4, 4, 1), Drawn.noise(4, 5, 1), workers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pictures must have one shape, had 4x4x3, 4x4x3 and 4x5x3");
    }

    private Judgement judge(Picture near, Picture far) {
        return JUDGE.judge(near, far, near, workers);
    }
}
