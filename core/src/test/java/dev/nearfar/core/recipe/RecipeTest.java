package dev.nearfar.core.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.picture.Shape;
import org.junit.jupiter.api.Test;

class RecipeTest {
    private static final Shape NEAR = new Shape(3, 30, 40);

    @Test
    void theDefault() {
        assertThat(Recipe.DEFAULT)
                .isEqualTo(new Recipe(Seed.DEFAULT, Fit.COVER, new CanvasSize.Auto(), SrgbColour.WHITE));
    }

    @Test
    void withMethodChangesNothingElse() {
        var recipe = new Recipe(Seed.DEFAULT, Fit.STRETCH, new CanvasSize.Pixels(7, 8), SrgbColour.parse("black"));
        assertThat(recipe.withMethod(Classic.DEFAULT))
                .isEqualTo(new Recipe(
                        Classic.DEFAULT, Fit.STRETCH, new CanvasSize.Pixels(7, 8), SrgbColour.parse("black")));
    }

    @Test
    void resolvingWritesOutSizeAndTaps() {
        var resolved = Recipe.DEFAULT.resolved(NEAR);
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
                SrgbColour.WHITE);
        assertThat(recipe.resolved(NEAR)).isEqualTo(recipe);
        var classic = recipe.withMethod(Classic.DEFAULT);
        assertThat(classic.resolved(NEAR)).isEqualTo(classic);
    }

    @Test
    void methodsAreKnownByTheirPresets() {
        assertThat(Method.of("seed")).isEqualTo(Seed.DEFAULT);
        assertThat(Method.of("classic")).isEqualTo(Classic.DEFAULT);
        assertThat(Classic.DEFAULT.preset()).isEqualTo("classic");
        assertThatThrownBy(() -> Method.of("eyes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("preset must be seed or classic, was eyes");
    }
}
