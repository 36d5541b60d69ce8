package dev.nearfar.core.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.geometry.Length;
import dev.nearfar.core.picture.Shape;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class RecipeTest {
    private static final Shape NEAR = new Shape(3, 30, 40);
    private static final Geometry AT_3_AND_7_METRES = new Geometry(
            WallWidth.parse("1m"),
            OptionalDouble.empty(),
            new PrintSize.None(),
            Length.parse("3m"),
            Distances.NONE,
            FarDistance.parse("7m"));
    private static final Geometry PRINTED = new Geometry(
            new WallWidth.Auto(),
            OptionalDouble.empty(),
            PrintSize.parse("10x5cm@100dpi"),
            Length.parse("3m"),
            Distances.NONE,
            FarDistance.parse("7m"));

    @Test
    void theDefault() {
        assertThat(Recipe.DEFAULT)
                .isEqualTo(new Recipe(
                        Eye.DEFAULT,
                        Fit.COVER,
                        new CanvasSize.Auto(),
                        SrgbColour.WHITE,
                        Geometry.DEFAULT,
                        Placement.NONE));
    }

    @Test
    void withMethodChangesNothingElse() {
        var recipe = new Recipe(
                Seed.DEFAULT,
                Fit.STRETCH,
                new CanvasSize.Pixels(7, 8),
                SrgbColour.parse("black"),
                AT_3_AND_7_METRES,
                Placement.NONE);
        assertThat(recipe.withMethod(Classic.DEFAULT))
                .isEqualTo(new Recipe(
                        Classic.DEFAULT,
                        Fit.STRETCH,
                        new CanvasSize.Pixels(7, 8),
                        SrgbColour.parse("black"),
                        AT_3_AND_7_METRES,
                        Placement.NONE));
    }

    @Test
    void withGeometryChangesNothingElse() {
        var recipe = Recipe.DEFAULT.withMethod(Seed.DEFAULT).withGeometry(AT_3_AND_7_METRES);
        assertThat(recipe)
                .isEqualTo(new Recipe(
                        Seed.DEFAULT,
                        Fit.COVER,
                        new CanvasSize.Auto(),
                        SrgbColour.WHITE,
                        AT_3_AND_7_METRES,
                        Placement.NONE));
    }

    @Test
    void resolvingWritesOutSizeAndTaps() {
        var resolved = Recipe.DEFAULT.withMethod(Seed.DEFAULT).resolved(NEAR);
        assertThat(resolved.size()).isEqualTo(new CanvasSize.Pixels(40, 30));
        assertThat(resolved.method())
                .isEqualTo(SeedSettings.defaults().kernelSize(15).seed());
        assertThat(resolved.resolved(new Shape(1, 2, 3))).isEqualTo(resolved);
    }

    @Test
    void whatIsGivenStays() {
        var recipe = new Recipe(
                SeedSettings.defaults().kernelSize(3).seed(),
                Fit.CONTAIN,
                new CanvasSize.Pixels(7, 8),
                SrgbColour.WHITE,
                AT_3_AND_7_METRES,
                Placement.NONE);
        assertThat(recipe.resolved(NEAR)).isEqualTo(recipe);
        var classic = recipe.withMethod(Classic.DEFAULT);
        assertThat(classic.resolved(NEAR)).isEqualTo(classic);
        var eye = recipe.withMethod(Eye.DEFAULT);
        assertThat(eye.resolved(NEAR)).isEqualTo(eye);
    }

    @Test
    void resolvingWritesOutTheWidth() {
        var resolved = Recipe.DEFAULT.withMethod(Eye.DEFAULT).resolved(NEAR);
        assertThat(resolved.geometry().width()).hasToString("400mm");
        assertThat(resolved.method()).isEqualTo(Eye.DEFAULT);
        assertThat(resolved.resolved(new Shape(1, 2, 3))).isEqualTo(resolved);
    }

    @Test
    void aPrintSizeSetsTheCanvas() {
        var printed = Recipe.DEFAULT.withGeometry(PRINTED);
        assertThat(printed.canvas(NEAR)).isEqualTo(new CanvasSize.Pixels(394, 197));
        var resolved = printed.resolved(NEAR);
        assertThat(resolved.size()).isEqualTo(new CanvasSize.Pixels(394, 197));
        assertThat(resolved.geometry().print()).isEqualTo(new PrintSize.None());
        assertThat(resolved.geometry().width()).hasToString("100.076mm");
        assertThatThrownBy(() -> new Recipe(
                        Eye.DEFAULT, Fit.COVER, new CanvasSize.Pixels(7, 8), SrgbColour.WHITE, PRINTED, Placement.NONE))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size must be left at auto with print, was 7x8 with 10x5cm@100dpi");
    }

    @Test
    void methodsAreKnownByTheirPresets() {
        assertThat(Method.of("seed")).isEqualTo(Seed.DEFAULT);
        assertThat(Method.of("classic")).isEqualTo(Classic.DEFAULT);
        assertThat(Method.of("eye")).isEqualTo(Eye.DEFAULT);
        assertThat(Classic.DEFAULT.preset()).isEqualTo("classic");
        assertThat(Eye.DEFAULT.preset()).isEqualTo("eye");
        assertThat(Method.of("error")).isEqualTo(Alone.DEFAULT);
        assertThat(Alone.DEFAULT.preset()).isEqualTo("error");
        assertThatThrownBy(() -> Method.of("eyes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("preset must be eye, seed, classic or error, was eyes");
    }
}
