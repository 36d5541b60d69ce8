package dev.nearfar.app.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.recipe.Eye.Strengths;
import dev.nearfar.judge.Measures;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForetellingTest {
    /// So faint that nothing is clipped.
    private static final Strengths FAINT = new Strengths(0.2, 0.5, 1, 0.3, 1, 0.03);

    @Test
    void whatWasLearntIsForetoldExactlyAndMovesTheRest() {
        try (var workers = new Workers(1)) {
            var tuning = TuningPictures.of(DrawnPair.pictures(), DrawnPair.GEOMETRY, workers);
            var score = new Score(0, tuning.farMean());
            var foretelling = new Foretelling(Spectra.of(tuning, workers), score);
            var other = FAINT.withDetailWeight(0.1);
            double before = foretelling.score(other);
            var margins = List.of(new Measures(-0.5, -0.25), new Measures(-0.125, -0.75));

            foretelling.learn(FAINT, margins);

            assertThat(foretelling.score(FAINT)).isCloseTo(score.of(FAINT, margins, 0), within(1e-12));
            assertThat(foretelling.score(other)).isLessThan(before - 0.5);
        }
    }

    @Test
    void whatWouldBeClippedCosts() {
        try (var workers = new Workers(1)) {
            var tuning = TuningPictures.of(DrawnPair.pictures(), DrawnPair.GEOMETRY, workers);
            var foretelling = new Foretelling(Spectra.of(tuning, workers), new Score(0, tuning.farMean()));
            var middle = new Strengths(0.3, 0.5, 1, 1, 1, 0.03);

            assertThat(foretelling.score(middle.withFarPivot(0.95)))
                    .isLessThan(foretelling.score(middle) - 0.2 * 0.7 * 0.45);
        }
    }
}
