package dev.nearfar.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.picture.Warp;
import dev.nearfar.core.recipe.AlignBy;
import dev.nearfar.core.recipe.CanvasSize;
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

    /// The astronaut's eyes are at 203.3, 100.8 and 246.4, 102.9.
    @Test
    void facesComeToLieOnFaces() throws IOException {
        var placement = found(auto(Moved.FAR, Surround.AUTO), astronaut(), mirrored(20, 0, 470, 400));

        assertThat(placement.align()).isInstanceOf(AlignBy.Matrix.class);
        var map = ((AlignBy.Matrix) placement.align()).map();
        assertThat(map.x(511 - 246.4 - 20, 102.9)).isCloseTo(203.3, within(3.0));
        assertThat(map.y(511 - 203.3 - 20, 100.8)).isCloseTo(102.9, within(3.0));
        assertThat(told).singleElement().asString().startsWith("aligned: face onto face");
    }

    @Test
    void bothAreCutToWhatHoldsBothHeadsAndIsCovered() throws IOException {
        var far = mirrored(150, 0, 330, 400);

        var placement = found(auto(Moved.FAR, Surround.AUTO), astronaut(), far);

        var cut = ((CutTo.Part) placement.cut()).frame();
        assertThat(cut.left()).isLessThan(165);
        assertThat(cut.left() + cut.width()).isGreaterThan(285);
        assertThat(cut.top()).isLessThan(40);
        assertThat(cut.top() + cut.height()).isGreaterThan(180);
        var map = ((AlignBy.Matrix) placement.align()).map();
        var covered = Warp.covered(far.shape(), map, 512, 512);
        for (int y = cut.top(); y < cut.top() + cut.height(); y++) {
            for (int x = cut.left(); x < cut.left() + cut.width(); x++) {
                assertThat(covered[y * 512 + x]).isTrue();
            }
        }
        assertThat(AlignBy.parse(placement.align().toString())).isEqualTo(placement.align());
        assertThat(CutTo.parse(placement.cut().toString())).isEqualTo(placement.cut());
    }

    @Test
    void aBorderThatIsAskedForIsKept() throws IOException {
        var placement = found(auto(Moved.FAR, Surround.MIRROR), astronaut(), mirrored(60, 0, 420, 512));

        assertThat(placement.border()).isEqualTo(Surround.MIRROR);
        assertThat(placement.cut()).isEqualTo(new CutTo.None());
        assertThat(placement.align()).isInstanceOf(AlignBy.Matrix.class);
    }

    @Test
    void aCanvasOfAnotherShapeIsCutAroundTheHead() throws IOException {
        var auto = auto(Moved.FAR, Surround.AUTO);
        var wide = new Recipe(
                auto.method(),
                auto.fit(),
                new CanvasSize.Pixels(400, 150),
                auto.background(),
                auto.geometry(),
                auto.placement());

        var cut =
                ((CutTo.Part) found(wide, astronaut(), mirrored(0, 0, 512, 512)).cut()).frame();

        assertThat((double) cut.width() / cut.height()).isCloseTo(400 / 150.0, within(0.05));
        assertThat(cut.top()).isLessThan(40);
        assertThat(cut.top() + cut.height()).isGreaterThan(180);
    }

    @Test
    void whereTheMovedOneWouldBeASpotBothStay() throws IOException {
        var placement = found(auto(Moved.FAR, Surround.AUTO), astronaut(), mirrored(220, 20, 140, 170));

        assertThat(placement.align()).isEqualTo(new AlignBy.None());
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("not aligned: face onto face")
                .contains(
                        "but the far picture would cover only ",
                        "% of the frame, which must be at least 70%; without --move far the other one moves",
                        "; --align matrix:");
    }

    @Test
    void theNearOneMovesByItselfWhereOnlyThatCovers() throws IOException {
        var placement = found(auto(Moved.AUTO, Surround.AUTO), astronaut(), mirrored(220, 20, 140, 170));

        assertThat(placement.move()).isEqualTo(Moved.NEAR);
        assertThat(placement.align()).isInstanceOf(AlignBy.Matrix.class);
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("aligned: face onto face")
                .contains("; the near picture is moved, for the far picture would cover only ");
        assertThat(found(auto(Moved.AUTO, Surround.AUTO), astronaut(), mirrored(20, 0, 470, 400))
                        .move())
                .isEqualTo(Moved.FAR);
    }

    @Test
    void whereNothingIsSureBothStay() {
        var placement = found(auto(Moved.FAR, Surround.AUTO), grey(64), grey(80));

        assertThat(placement.align()).isEqualTo(new AlignBy.None());
        assertThat(told)
                .singleElement()
                .asString()
                .startsWith("not aligned: nothing found: no face in the near picture")
                .contains("nearfar align NEAR FAR --points-page", "nearfar studio");
    }

    @Test
    void whatNeedNotBeFoundIsLeft() {
        var recipe = Recipe.DEFAULT.withPlacement(Placement.NONE.withAlign(AlignBy.parse("matrix:1,0,3,0,1,2,0,0,1")));
        try (var mixer = new Mixer(1)) {
            assertThat(AutoPlacement.found(recipe, List.of(grey(8), grey(8)), mixer, told::add))
                    .isSameAs(recipe);
            assertThatThrownBy(() -> AutoPlacement.found(
                            auto(Moved.FAR, Surround.AUTO), List.of(grey(8), grey(8), grey(8)), mixer, told::add))
                    .hasMessage("align must go with two pictures, was given 3");
        }
        assertThat(told).isEmpty();
    }

    private Placement found(Recipe recipe, Picture near, Picture far) {
        try (var mixer = new Mixer(2)) {
            return AutoPlacement.found(recipe, List.of(near, far), mixer, told::add)
                    .placement();
        }
    }

    private static Recipe auto(Moved move, Surround border) {
        return Recipe.DEFAULT.withPlacement(new Placement(new AlignBy.Auto(), move, border, new CutTo.None()));
    }

    private static Picture astronaut() throws IOException {
        return PictureReader.read(Path.of("..", "samples", "astronaut.png"), SrgbColour.WHITE)
                .picture();
    }

    /// A part of the astronaut, mirrored, so that no scene is the same.
    private static Picture mirrored(int left, int top, int width, int height) throws IOException {
        var picture = astronaut();
        var planes = new char[3][width * height];
        for (int channel = 0; channel < 3; channel++) {
            for (int index = 0; index < width * height; index++) {
                int from = (top + index / width) * 512 + 511 - left - index % width;
                planes[channel][index] = (char) picture.code(channel, from);
            }
        }
        return Picture.of16Bit(new Shape(3, height, width), planes);
    }

    private static Picture grey(int side) {
        return Picture.of8Bit(new Shape(3, side, side), new byte[3 * side * side]);
    }
}
