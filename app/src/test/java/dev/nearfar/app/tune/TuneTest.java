package dev.nearfar.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.Mixer;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.judge.Legibility;
import dev.nearfar.judge.Reading;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TuneTest {
    private static final int TRIED = 3;

    @Test
    void theChoiceDoesNotDependOnThreads() {
        var alone = chosen(eye(0, TRIED), 1);
        assertThat(alone.isComplete()).isTrue();
        assertThat(chosen(eye(0, TRIED), 2)).isEqualTo(alone);
        assertThat(chosen(eye(0, TRIED), 1)).isEqualTo(alone);
    }

    @Test
    void withNothingTriedTheFixedValuesAreTaken() {
        assertThat(chosen(eye(0, 0), 1)).isEqualTo(eye(0, 0).with(Eye.Strengths.UNTRIED));
    }

    @Test
    void whatIsGivenIsKeptToTheLastDigit() {
        var given = new Eye(
                0.25,
                Eye.Colour.FAR,
                OptionalDouble.empty(),
                OptionalDouble.of(0.43219),
                OptionalDouble.empty(),
                OptionalDouble.of(1.23456),
                OptionalDouble.of(7.65432),
                OptionalDouble.empty(),
                TRIED,
                Eye.DEFAULT.effort());
        var chosen = chosen(given, 2);
        assertThat(chosen.isComplete()).isTrue();
        assertThat(chosen.balance()).isEqualTo(0.25);
        assertThat(chosen.colour()).isEqualTo(Eye.Colour.FAR);
        assertThat(chosen.farPivot()).hasValue(0.43219);
        assertThat(chosen.nearGain()).hasValue(1.23456);
        assertThat(chosen.nearCut()).hasValue(7.65432);
        assertThat(chosen.tune()).isEqualTo(TRIED);
    }

    @Test
    void whereNothingIsOpenNothingIsTried() {
        var complete = eye(0, TRIED).with(new Eye.Strengths(0.12345, 0.5, 1, 1.23456, 1, 0.01));
        assertThat(chosen(complete, 1)).isEqualTo(complete);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 20})
    void noMorePicturesAreTriedThanAskedFor(int tried) {
        var eye = eye(0, tried);
        try (var mixer = new Mixer(2)) {
            var tuning = TuningPictures.of(DrawnPair.pictures(), DrawnPair.GEOMETRY, mixer.workers());
            var score = new Score(0, tuning.farMean());
            var trials = new Trials(tuning, eye, mixer);
            var foretelling = new Foretelling(Spectra.of(tuning, mixer.workers()), score);
            assertThat(Tune.choose(eye, score, foretelling, trials).isComplete())
                    .isTrue();
            assertThat(trials.count()).isBetween(1, tried);
        }
    }

    @Test
    void tryingMakesPicturesThatReadBetter() {
        double untried = least(reading(eye(0, 0)));
        assertThat(least(reading(eye(0, TRIED)))).isGreaterThan(untried);
    }

    @Test
    void balanceLeansAsItSays() {
        double far = lean(reading(eye(-1, TRIED)));
        double near = lean(reading(eye(1, TRIED)));
        assertThat(near).isGreaterThan(far + 0.05);
    }

    private static double lean(Reading reading) {
        return reading.views().getFirst().margin().edge()
                - reading.views().getLast().margin().edge();
    }

    private static double least(Reading reading) {
        return reading.views().stream()
                .mapToDouble(view -> view.margin().edge())
                .min()
                .orElseThrow();
    }

    private static Reading reading(Eye eye) {
        var pictures = DrawnPair.pictures();
        try (var mixer = new Mixer(2)) {
            var recipe = Recipe.DEFAULT
                    .withGeometry(DrawnPair.GEOMETRY)
                    .withMethod(Tune.choose(eye, pictures, DrawnPair.GEOMETRY, mixer));
            var hybrid = mixer.mix(recipe, pictures, Listener.NONE);
            var ppd = List.of(DrawnPair.GEOMETRY.nearAt(), DrawnPair.GEOMETRY.farAt()).stream()
                    .mapToDouble(at -> DrawnPair.GEOMETRY.pixelsPerDegree(at, DrawnPair.SIDE))
                    .toArray();
            return new Legibility(pictures, ppd, mixer.workers()).of(hybrid.canvas());
        }
    }

    private static Eye chosen(Eye eye, int threads) {
        try (var mixer = new Mixer(threads)) {
            return Tune.choose(eye, DrawnPair.pictures(), DrawnPair.GEOMETRY, mixer);
        }
    }

    private static Eye eye(double balance, int tried) {
        return new Eye(
                balance,
                Eye.Colour.BOTH,
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                OptionalDouble.empty(),
                tried,
                Eye.DEFAULT.effort());
    }
}
