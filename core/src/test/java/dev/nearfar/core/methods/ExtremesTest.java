package dev.nearfar.core.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.EyeRecipes;
import dev.nearfar.core.Pictures;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.CanvasSize;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Cutoff;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Fit;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Placement;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.SeedSettings;
import dev.nearfar.core.result.Hybrid;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures and settings at the ends of what is possible: they are refused by name, or give finite figures.
class ExtremesTest {
    private static final Shape SHAPE = new Shape(3, 21, 34);

    private static Stream<Arguments> plainPictures() {
        return Stream.of(0, 65_535)
                .flatMap(near -> Stream.of(0, 65_535)
                        .flatMap(far -> Stream.of(Seed.Start.values()).map(start -> Arguments.of(near, far, start))));
    }

    @ParameterizedTest
    @MethodSource("plainPictures")
    void blackAndWhitePicturesGiveFiniteFigures(int near, int far, Seed.Start start) {
        for (var precision : Precision.values()) {
            var recipe = SeedSettings.defaults()
                    .steps(60)
                    .start(start)
                    .precision(precision)
                    .recipe();
            var hybrid = Pictures.mixed(recipe, 2, Pictures.plain(SHAPE, near), Pictures.plain(SHAPE, far));
            requireFinite(hybrid);
        }
    }

    private static Stream<Arguments> flatPicturesForTheEye() {
        return Stream.of(0, 30_000, 65_535)
                .flatMap(near -> Stream.of(0, 30_000, 65_535)
                        .flatMap(far -> Stream.of(Eye.Colour.values()).map(colour -> Arguments.of(near, far, colour))));
    }

    @ParameterizedTest
    @MethodSource("flatPicturesForTheEye")
    void flatPicturesGiveTheEyeFiniteFigures(int near, int far, Eye.Colour colour) {
        var recipe = EyeRecipes.two(EyeRecipes.coloured(colour));
        for (var shape : List.of(SHAPE, new Shape(3, 2, 2), new Shape(1, 2, 30))) {
            var hybrid = Pictures.mixed(recipe, 2, Pictures.plain(shape, near), Pictures.plain(shape, far));
            requireFinite(hybrid);
            assertThat(hybrid.report().gapEstimate().orElseThrow()).isFinite();
            // Nothing of the near picture is detail, and the far one stays.
            double wanted = far / 65_535.0;
            for (double sample : Samples.of(hybrid.canvas())) {
                assertThat(sample).isCloseTo(wanted, within(0.01));
            }
        }
    }

    /// From so near that nothing is blurred, and from so far that nothing is left.
    @ParameterizedTest
    @CsvSource({"1000m, 1m, 2m", "1m, 1mm, 2mm", "1mm, 1m, 1000m", "0.001mm, 10m, 100000m", "40cm, 40cm, 41cm"})
    void geometriesOfTheEye(String width, String near, String far) {
        requireRefusedOrFinite(() -> Recipe.DEFAULT.withGeometry(EyeRecipes.at(width, near, "none", far)));
    }

    @ParameterizedTest
    @CsvSource({"0.05, 0, 0, 0.1, 0.25, 0.001", "2, 1, 6, 10, 20, 1000", "2, 0, 6, 10, 0.25, 1000"})
    void strengthsOfTheEye(double contrast, double pivot, double gap, double gain, double cut, double weight) {
        var strengths = new Eye.Strengths(contrast, pivot, gap, gain, cut, weight);
        requireRefusedOrFinite(() -> EyeRecipes.two(Eye.DEFAULT.with(strengths)));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-30, 1e30, 1e39, 1e300})
    void weightsAndRates(double value) {
        for (var precision : Precision.values()) {
            var settings = SeedSettings.defaults().steps(5).precision(precision);
            requireRefusedOrFinite(() -> settings.rate(value).recipe());
            requireRefusedOrFinite(() -> settings.rate(0.3).weights(value, 1).recipe());
            requireRefusedOrFinite(() -> settings.weights(1, value).recipe());
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-300, 1e-3, 1e3, 1e4})
    void deviations(double sigma) {
        for (var precision : Precision.values()) {
            requireRefusedOrFinite(() -> SeedSettings.defaults()
                    .steps(2)
                    .sigma(sigma)
                    .precision(precision)
                    .recipe());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0000001cpp", "0.01cpp", "0.00001cpd", "1000000000px", "0.0000001px", "10000000cpp"})
    void cutoffs(String cutoff) {
        var d = Classic.DEFAULT;
        requireRefusedOrFinite(
                () -> Recipe.DEFAULT.withMethod(new Classic(Cutoff.parse(cutoff), Cutoff.parse(cutoff), d.light())));
    }

    @ParameterizedTest
    @EnumSource(Fit.class)
    void aCanvasOfMoreSamplesThanAnArrayHoldsIsRefused(Fit fit) {
        try (var mixer = new Mixer(1)) {
            var picture = Pictures.noise(SHAPE, 1);
            assertThatThrownBy(() -> mixer.mix(
                            new Recipe(
                                    Seed.DEFAULT,
                                    fit,
                                    new CanvasSize.Pixels(65_500, 65_500),
                                    Recipe.DEFAULT.background(),
                                    Geometry.DEFAULT,
                                    Placement.NONE),
                            picture,
                            picture,
                            Listener.NONE))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("65500");
        }
    }

    private static void requireRefusedOrFinite(Supplier<Recipe> recipe) {
        try {
            requireFinite(Pictures.mixed(recipe.get(), 1, Pictures.noise(SHAPE, 1), Pictures.noise(SHAPE, 2)));
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("must be");
        }
    }

    private static void requireFinite(Hybrid hybrid) {
        assertThat(hybrid.report().losses()).allSatisfy(loss -> {
            assertThat(loss.total()).isFinite();
            assertThat(loss.values()).allSatisfy(value -> assertThat(value).isFinite());
        });
        for (double sample : Samples.of(hybrid.canvas())) {
            assertThat(sample).isBetween(0.0, 1.0);
        }
    }
}
