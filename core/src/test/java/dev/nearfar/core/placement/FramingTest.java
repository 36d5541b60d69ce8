package dev.nearfar.core.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.Pictures;
import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.CanvasSize;
import dev.nearfar.core.recipe.Fit;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Placement;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FramingTest {
    private static final SrgbColour BACKGROUND = new SrgbColour(1, 2, 200);

    private final List<String> notes = new ArrayList<>();

    @ParameterizedTest
    @EnumSource(Fit.class)
    void aPictureOfTheSizeIsLeftAlone(Fit fit) {
        var picture = Pictures.noise(new Shape(3, 4, 6), 1);
        assertThat(laid(fit, 6, 4, picture)).isSameAs(picture);
        assertThat(notes).isEmpty();
    }

    @Test
    void stretchingTakesAll() {
        var laid = laid(Fit.STRETCH, 20, 30, halves(40, 20));
        assertThat(laid.shape()).isEqualTo(new Shape(3, 30, 20));
        for (int row = 0; row < 30; row++) {
            assertThat(laid.code(0, row * 20 + 3)).isLessThan(1000);
            assertThat(laid.code(0, row * 20 + 16)).isGreaterThan(64_500);
        }
        assertThat(notes).containsExactly("far stretched from 40x20 to 20x30");
    }

    @Test
    void coveringCutsTheMiddleOut() {
        var picture = Pictures.noise(new Shape(3, 20, 60), 2);
        var laid = laid(Fit.COVER, 20, 20, picture);
        for (int channel = 0; channel < 3; channel++) {
            for (int i = 0; i < 400; i++) {
                assertThat(laid.code(channel, i)).isEqualTo(picture.code(channel, i / 20 * 60 + 20 + i % 20));
            }
        }
        assertThat(notes).containsExactly("far scaled by 1.000 from 60x20 to cover 20x20, cut to its middle 20x20");
    }

    @Test
    void coveringScalesToTheLargerFactor() {
        var laid = laid(Fit.COVER, 30, 30, halves(40, 20));
        assertThat(laid.shape()).isEqualTo(new Shape(3, 30, 30));
        assertThat(laid.code(0, 15 * 30 + 5)).isLessThan(1000);
        assertThat(laid.code(0, 15 * 30 + 24)).isGreaterThan(64_500);
        assertThat(notes).containsExactly("far scaled by 1.500 from 40x20 to cover 30x30, cut to its middle 20x20");
    }

    @Test
    void containingFillsTheRest() {
        var laid = laid(Fit.CONTAIN, 20, 21, Pictures.plain(new Shape(3, 20, 40), 40_000));
        for (int row = 0; row < 21; row++) {
            for (int column = 0; column < 20; column++) {
                int at = row * 20 + column;
                boolean inside = row >= 5 && row < 15;
                assertThat(laid.code(0, at)).isEqualTo(inside ? 40_000 : 257);
                assertThat(laid.code(1, at)).isEqualTo(inside ? 40_000 : 2 * 257);
                assertThat(laid.code(2, at)).isEqualTo(inside ? 40_000 : 200 * 257);
            }
        }
        assertThat(notes).containsExactly("far scaled from 40x20 to 20x10, the rest of 20x21 filled with #0102c8");
    }

    @Test
    void containingFillsTheSidesOfATallPicture() {
        var laid = laid(Fit.CONTAIN, 30, 10, Pictures.plain(new Shape(3, 40, 40), 50_000));
        for (int column = 0; column < 30; column++) {
            assertThat(laid.code(2, 5 * 30 + column)).isEqualTo(column >= 10 && column < 20 ? 50_000 : 200 * 257);
        }
    }

    @Test
    void whatIsContainedHasAtLeastOnePixel() {
        var laid = laid(Fit.CONTAIN, 2, 200, Pictures.plain(new Shape(3, 2, 2000), 50_000));
        assertThat(laid.shape()).isEqualTo(new Shape(3, 200, 2));
        assertThat(notes).containsExactly("far scaled from 2000x2 to 2x1, the rest of 2x200 filled with #0102c8");
        long inside = 0;
        for (int i = 0; i < 400; i++) {
            inside += laid.code(0, i) == 50_000 ? 1 : 0;
        }
        assertThat(inside).isEqualTo(2);
    }

    @Test
    void theSizeMustBeKnown() {
        try (var workers = new Workers(1)) {
            var framing = new Framing(Recipe.DEFAULT, workers);
            assertThatThrownBy(() -> framing.lay("far", halves(4, 4), notes))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("the recipe's size must be resolved, was auto");
        }
    }

    private Picture laid(Fit fit, int width, int height, Picture picture) {
        try (var workers = new Workers(2)) {
            var recipe = new Recipe(
                    Seed.DEFAULT,
                    fit,
                    new CanvasSize.Pixels(width, height),
                    BACKGROUND,
                    Geometry.DEFAULT,
                    Placement.NONE);
            return new Framing(recipe, workers).lay("far", picture, notes);
        }
    }

    /// Black on the left, white on the right.
    private static Picture halves(int width, int height) {
        var planes = new char[3][width * height];
        for (var plane : planes) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = (char) (i % width < width / 2 ? 0 : Picture.WHITE);
            }
        }
        return Picture.of16Bit(new Shape(3, height, width), planes);
    }
}
