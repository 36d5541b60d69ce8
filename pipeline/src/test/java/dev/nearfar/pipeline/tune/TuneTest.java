package dev.nearfar.pipeline.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Eye.Strengths;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.judge.HybridReader;
import dev.nearfar.judge.HybridReading;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TuneTest {
    private static final int TRIED = 8;

    @Test
    void theChoiceDoesNotDependOnThreads() {
        var alone = chosen(eye(0, TRIED), 1);
        assertThat(alone.isComplete()).isTrue();
        assertThat(chosen(eye(0, TRIED), 2)).isEqualTo(alone);
        assertThat(chosen(eye(0, TRIED), 1)).isEqualTo(alone);
    }

    @Test
    void withNothingTriedTheFixedValuesAreTaken() {
        assertThat(chosen(eye(0, 0), 1)).isEqualTo(eye(0, 0).with(Strengths.UNTRIED));
    }

    @Test
    void whatIsGivenIsKeptToTheLastDigit() {
        var given = new Eye(
                0.25,
                Eye.Colour.FAR,
                OptionalDouble.of(0.87654),
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
        assertThat(chosen.farContrast()).hasValue(0.87654);
        assertThat(chosen.farPivot()).hasValue(0.43219);
        assertThat(chosen.farGap()).hasValue(0);
        assertThat(chosen.nearGain()).hasValue(1.23456);
        assertThat(chosen.nearCut()).hasValue(7.65432);
        assertThat(chosen.tune()).isEqualTo(TRIED);
    }

    @Test
    void whereTheWeightIsGivenNothingIsTried() {
        var weighed = eye(0, TRIED).with(Strengths.UNTRIED.withDetailWeight(0.12345));
        assertThat(chosen(weighed, 1)).isEqualTo(weighed);
    }

    /// The far view is as true as FLIP's share says, neither truer nor less true by much.
    @Test
    void theFarViewIsAsTrueAsItMayBe() {
        var reading = reading(eye(0, TRIED));
        assertThat(reading.far().contrast()).isGreaterThan(0.8);
        assertThat(reading.near().contrast()).isLessThan(1.35);
        boolean isAtAnEnd =
                Math.abs(reading.far().share() - 0.194) < 0.02 || reading.far().contrast() < 0.87;
        assertThat(isAtAnEnd).as("%s", reading).isTrue();
    }

    @Test
    void balanceLeansAsItSays() {
        var far = reading(eye(-1, TRIED));
        var even = reading(eye(0, TRIED));
        var near = reading(eye(1, TRIED));
        assertThat(far.far().flip()).isLessThan(0.8 * even.far().flip());
        assertThat(near.near().n()).isGreaterThanOrEqualTo(even.near().n());
        assertThat(even.near().n()).isGreaterThan(far.near().n());
        assertThat(near.far().contrast()).isGreaterThan(0.79);
    }

    @Test
    void aPictureMixedWithItselfIsThatPicture() {
        var picture = DrawnPair.pictures().getFirst();
        try (var mixer = new Mixer(2)) {
            var pictures = List.of(picture, picture);
            var recipe = Recipe.DEFAULT
                    .withGeometry(DrawnPair.GEOMETRY)
                    .withMethod(Tune.choose(eye(0, TRIED), pictures, DrawnPair.GEOMETRY, mixer));
            var made = mixer.mix(recipe, pictures, Listener.NONE).to8Bit();
            var own = picture.to8Bit();
            for (int index = 0; index < own.length; index++) {
                assertThat(Byte.toUnsignedInt(made[index])).isCloseTo(Byte.toUnsignedInt(own[index]), within(1));
            }
        }
    }

    private static HybridReading reading(Eye eye) {
        var pictures = DrawnPair.fineOverCoarse();
        try (var mixer = new Mixer(2)) {
            var recipe = Recipe.DEFAULT
                    .withGeometry(DrawnPair.GEOMETRY)
                    .withMethod(Tune.choose(eye, pictures, DrawnPair.GEOMETRY, mixer));
            var hybrid = mixer.mix(recipe, pictures, Listener.NONE);
            var ppd = DrawnPair.GEOMETRY.pixelsPerDegree(DrawnPair.SIDE);
            return new HybridReader(pictures.getFirst(), pictures.getLast(), ppd[0], ppd[1], mixer.workers())
                    .of(Picture.of(hybrid.canvas()));
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
