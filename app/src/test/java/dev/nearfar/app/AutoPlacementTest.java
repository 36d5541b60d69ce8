package dev.nearfar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.Mixer;
import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.AlignBy;
import dev.nearfar.core.recipe.CutTo;
import dev.nearfar.core.recipe.Placement;
import dev.nearfar.core.recipe.Placement.Moved;
import dev.nearfar.core.recipe.Placement.Surround;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.files.PictureReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AutoPlacementTest {
    private final List<String> told = new ArrayList<>();

    /// The cat's eyes are at 171.5, 113 and 316, 133.5; the astronaut's at 203.3, 100.8 and 246.4, 102.9.
    @Test
    void eyesComeToLieOnEyes() throws IOException {
        var placement = found(Moved.FAR, sample("cat.png"), sample("astronaut.png"));

        assertThat(placement.align()).isInstanceOf(AlignBy.Matrix.class);
        var map = ((AlignBy.Matrix) placement.align()).map();
        assertThat(map.x(203.3, 100.8)).isCloseTo(171.5, within(7.3));
        assertThat(map.y(246.4, 102.9)).isCloseTo(133.5, within(7.3));
        assertThat(told).singleElement().asString().startsWith("aligned: faces: eyes onto eyes");
    }

    @Test
    void whereTheMovedOneWouldBeASpotBothStay() throws IOException {
        var placement = found(Moved.FAR, sample("astronaut.png"), sample("cat.png"));

        assertThat(placement.align()).isEqualTo(new AlignBy.None());
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("not aligned: faces: eyes onto eyes")
                .contains("but the far picture would cover only ", "of the frame; --move near covers ");

        told.clear();
        assertThat(found(Moved.NEAR, sample("astronaut.png"), sample("cat.png")).align())
                .isInstanceOf(AlignBy.Matrix.class);
    }

    @Test
    void whereNothingIsSureBothStay() {
        var placement = found(Moved.FAR, grey(64), grey(80));

        assertThat(placement.align()).isEqualTo(new AlignBy.None());
        assertThat(told).singleElement().asString().startsWith("not aligned, unsure");
    }

    @Test
    void whatNeedNotBeFoundIsLeft() {
        var recipe = Recipe.DEFAULT.withPlacement(Placement.NONE.withAlign(AlignBy.parse("matrix:1,0,3,0,1,2,0,0,1")));
        try (var mixer = new Mixer(1)) {
            assertThat(AutoPlacement.found(recipe, List.of(grey(8), grey(8)), mixer, told::add))
                    .isSameAs(recipe);
            assertThatThrownBy(() ->
                            AutoPlacement.found(auto(Moved.FAR), List.of(grey(8), grey(8), grey(8)), mixer, told::add))
                    .hasMessage("align must go with two pictures, was given 3");
        }
        assertThat(told).isEmpty();
    }

    private Placement found(Moved move, Picture near, Picture far) {
        try (var mixer = new Mixer(2)) {
            return AutoPlacement.found(auto(move), List.of(near, far), mixer, told::add)
                    .placement();
        }
    }

    private static Recipe auto(Moved move) {
        return Recipe.DEFAULT.withPlacement(new Placement(new AlignBy.Auto(), move, Surround.AUTO, new CutTo.None()));
    }

    private static Picture sample(String name) throws IOException {
        return PictureReader.read(Path.of("..", "samples", name), SrgbColour.WHITE)
                .picture();
    }

    private static Picture grey(int side) {
        return Picture.of8Bit(new Shape(3, side, side), new byte[3 * side * side]);
    }
}
