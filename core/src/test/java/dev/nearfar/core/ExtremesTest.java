package dev.nearfar.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Samples;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.CanvasSize;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Cutoff;
import dev.nearfar.core.recipe.Fit;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.SeedSettings;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
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
        requireRefusedOrFinite(() -> Recipe.DEFAULT.withMethod(
                new Classic(Cutoff.parse(cutoff), Cutoff.parse(cutoff), d.light(), d.width(), d.nearAt(), d.farAt())));
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
                                    Recipe.DEFAULT.background()),
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
