package dev.nearfar.core.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.EyeRecipes;
import dev.nearfar.core.Pictures;
import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.CanvasSize;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Fit;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Placement;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.SeedSettings;
import java.util.ArrayList;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class MixerTest {
    private static final Shape SHAPE = new Shape(3, 21, 34);
    private static final Picture NEAR = Pictures.noise(SHAPE, 1);
    private static final Picture FAR = Pictures.noise(SHAPE, 2);

    private static Stream<Recipe> recipes() {
        return Stream.of(
                SeedSettings.defaults().steps(20).recipe(),
                SeedSettings.defaults().steps(20).precision(Precision.DOUBLE).recipe(),
                SeedSettings.defaults()
                        .steps(5)
                        .start(Seed.Start.CLASSIC)
                        .sigma(6)
                        .recipe(),
                Recipe.DEFAULT.withMethod(Classic.DEFAULT),
                EyeRecipes.two(Eye.DEFAULT));
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theNumberOfThreadsChangesNoByte(Recipe recipe) {
        var expected = Pictures.mixed(recipe, 1, NEAR, FAR);
        for (int threads : new int[] {2, 7}) {
            var hybrid = Pictures.mixed(recipe, threads, NEAR, FAR);
            assertThat(hybrid.to8Bit()).isEqualTo(expected.to8Bit());
            assertThat(hybrid.pixelsSha256()).isEqualTo(expected.pixelsSha256());
            assertThat(hybrid.report().losses()).isEqualTo(expected.report().losses());
            assertThat(hybrid.report().threads()).isEqualTo(threads);
        }
    }

    private static Stream<Recipe> recipesThatMixPlaneByPlane() {
        return recipes().filter(recipe -> !(recipe.method() instanceof Eye));
    }

    /// Of the eye the planes are made together.
    @Test
    void aGreyPictureIsMixedLikeAColouredOneWithoutColour() {
        var near = Pictures.plane(NEAR, 1);
        var far = Pictures.plane(FAR, 1);
        var recipe = EyeRecipes.two(Eye.DEFAULT);
        var grey = Pictures.mixed(recipe, 2, near, far).canvas();
        var coloured =
                Pictures.mixed(recipe, 2, threefold(near), threefold(far)).canvas();
        for (int channel = 0; channel < 3; channel++) {
            assertThat(Samples.largestDifference(coloured.channel(channel), grey))
                    .isLessThan(0.02);
        }
    }

    private static Picture threefold(Picture grey) {
        return Picture.of(((FloatPlanes) grey.toPlanes(Precision.FLOAT)).spread(3));
    }

    @ParameterizedTest
    @MethodSource("recipesThatMixPlaneByPlane")
    void aGreyPictureIsMixedLikeEachPlaneOfAColouredOne(Recipe recipe) {
        var grey = Pictures.mixed(recipe, 2, Pictures.plane(NEAR, 1), Pictures.plane(FAR, 1));
        var coloured = Pictures.mixed(recipe, 2, NEAR, FAR);
        assertThat(grey.canvas().shape()).isEqualTo(SHAPE.withChannels(1));
        assertThat(Samples.of(grey.canvas()))
                .isEqualTo(Samples.of(coloured.canvas().channel(1)));
        assertThat(grey.to8Bit()).hasSize(SHAPE.planeSize());
    }

    @Test
    void everyEvaluationIsHeardInOrder() {
        var heard = new ArrayList<Integer>();
        var recipe = SeedSettings.defaults().steps(7).recipe();
        try (var mixer = new Mixer(2)) {
            var caller = Thread.currentThread();
            mixer.mix(recipe, NEAR, FAR, evaluation -> {
                assertThat(Thread.currentThread()).isSameAs(caller);
                return heard.add(evaluation.number());
            });
        }
        assertThat(heard).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void theListenerMayEndTheWorkAndTheMixerGoesOn() {
        var heard = new ArrayList<Integer>();
        var recipe = SeedSettings.defaults().steps(50).recipe();
        try (var mixer = new Mixer(2)) {
            assertThatThrownBy(() -> mixer.mix(recipe, NEAR, FAR, evaluation -> {
                        heard.add(evaluation.number());
                        return evaluation.number() < 3;
                    }))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("cancelled at evaluation 3");
            assertThat(heard).containsExactly(1, 2, 3);
            assertThat(mixer.mix(recipe, NEAR, FAR, Listener.NONE).to8Bit())
                    .isEqualTo(Pictures.mixed(recipe, 1, NEAR, FAR).to8Bit());
        }
    }

    @Test
    void oneStepShowsTheStart() {
        var recipe = SeedSettings.defaults().steps(1).recipe();
        assertThat(Pictures.mixed(recipe, 2, NEAR, FAR).to8Bit()).containsOnly((byte) 127);
        var near = SeedSettings.defaults().steps(1).start(Seed.Start.NEAR).precision(Precision.DOUBLE);
        var shown = Pictures.mixed(near.recipe(), 2, NEAR, FAR).canvas();
        var expected = NEAR.toPlanes(Precision.DOUBLE);
        for (int i = 0; i < SHAPE.planeSize(); i++) {
            assertThat(shown.get(0, i))
                    .isCloseTo(Math.clamp(expected.get(0, i), 1 / 510.0, 509 / 510.0), within(1e-15));
        }
    }

    @ParameterizedTest
    @EnumSource(Fit.class)
    void picturesOfOtherSizesAreLaidOnTheCanvas(Fit fit) {
        var recipe = new Recipe(
                SeedSettings.defaults().steps(3).seed(),
                fit,
                new CanvasSize.Auto(),
                SrgbColour.parse("black"),
                Geometry.DEFAULT,
                Placement.NONE);
        var hybrid = Pictures.mixed(recipe, 2, NEAR, Pictures.noise(new Shape(3, 50, 20), 4));
        assertThat(hybrid.canvas().shape()).isEqualTo(SHAPE);
        assertThat(hybrid.report().notes()).singleElement().asString().startsWith("far ");
        var smaller = new Recipe(
                recipe.method(),
                fit,
                new CanvasSize.Pixels(11, 13),
                recipe.background(),
                recipe.geometry(),
                Placement.NONE);
        var both = Pictures.mixed(smaller, 2, NEAR, FAR);
        assertThat(both.canvas().shape()).isEqualTo(new Shape(3, 13, 11));
        assertThat(both.report().width()).isEqualTo(11);
        assertThat(both.report().height()).isEqualTo(13);
        assertThat(both.report().notes()).hasSize(2);
    }

    @Test
    void picturesThatDoNotGoTogetherAreRefused() {
        requireRefused(NEAR, Pictures.plane(FAR, 0), "far must have as many planes as near, 3, had 1");
        requireRefused(Pictures.noise(new Shape(3, 1, 9), 1), FAR, "near must be at least 2x2 pixels, was 9x1");
        requireRefused(NEAR, Pictures.noise(new Shape(3, 9, 1), 1), "far must be at least 2x2 pixels, was 1x9");
    }

    @ParameterizedTest
    @MethodSource("recipes")
    void theSmallestPictureIsMixed(Recipe recipe) {
        var shape = new Shape(1, 2, 2);
        var hybrid = Pictures.mixed(recipe, 2, Pictures.noise(shape, 1), Pictures.noise(shape, 2));
        assertThat(hybrid.to8Bit()).hasSize(4);
    }

    @Test
    void threadsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new Mixer(0).close())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("threads must be in 1..1024, was 0");
    }

    private static void requireRefused(Picture near, Picture far, String message) {
        assertThatThrownBy(() -> Pictures.mixed(Recipe.DEFAULT, 1, near, far))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
