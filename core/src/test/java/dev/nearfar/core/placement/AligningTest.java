package dev.nearfar.core.placement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.Pictures;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.AlignBy;
import dev.nearfar.core.recipe.CutTo;
import dev.nearfar.core.recipe.Placement;
import dev.nearfar.core.recipe.Placement.Moved;
import dev.nearfar.core.recipe.Placement.Surround;
import dev.nearfar.core.recipe.Recipe;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AligningTest {
    private static final Picture NEAR = Pictures.noise(new Shape(3, 30, 40), 1);
    private static final Picture FAR = Pictures.noise(new Shape(3, 30, 40), 2);

    /// Ten to the right, four down.
    private static final Homography MOVE = Homography.similarity(1, 0, 10, 4);

    @Test
    void theFarPictureMovesIntoTheNearOnesFrame() {
        var told = new ArrayList<String>();
        var laid = align(MOVE, Moved.FAR, Surround.MIRROR, told);
        assertThat(laid.getFirst()).isSameAs(NEAR);
        assertThat(laid.getLast().code(0, 4 * 40 + 10)).isCloseTo(FAR.code(0, 0), within(2));
        // Mirrored about the edge: the pixel before the first is the first again.
        assertThat(laid.getLast().code(0, 4 * 40 + 9)).isCloseTo(FAR.code(0, 0), within(2));
        assertThat(told)
                .containsExactly(
                        "far laid onto the other: scaled by 1.000, turned by 0.0 degrees; it covers 65%, the rest: mirror");
    }

    @Test
    void theNearOneMovesTheOtherWay() {
        var laid = align(MOVE, Moved.NEAR, Surround.MIRROR, new ArrayList<>());
        assertThat(laid.getLast()).isSameAs(FAR);
        assertThat(laid.getFirst().code(1, 0)).isCloseTo(NEAR.code(1, 4 * 40 + 10), within(2));
    }

    @Test
    void cutToWhatBothCover() {
        var told = new ArrayList<String>();
        var laid = align(MOVE, Moved.FAR, Surround.CROP, told);
        assertThat(laid).allSatisfy(picture -> assertThat(picture.shape()).isEqualTo(new Shape(3, 26, 30)));
        assertThat(laid.getFirst().code(2, 0)).isEqualTo(NEAR.code(2, 4 * 40 + 10));
        assertThat(laid.getLast().code(2, 0)).isCloseTo(FAR.code(2, 0), within(2));
        assertThat(told).contains("both cut to 30x26, which both cover");
    }

    @ParameterizedTest
    @EnumSource(
            value = Surround.class,
            names = {"COLOUR", "BLUR"})
    void whatIsCoveredStaysWhatIsNotIsFilled(Surround surround) {
        var mirrored =
                align(MOVE, Moved.FAR, Surround.MIRROR, new ArrayList<>()).getLast();
        var filled = align(MOVE, Moved.FAR, surround, new ArrayList<>()).getLast();
        assertThat(filled.code(0, 20 * 40 + 30)).isEqualTo(mirrored.code(0, 20 * 40 + 30));
        if (surround == Surround.COLOUR) {
            assertThat(filled.code(0, 0)).isEqualTo(Picture.WHITE);
        } else {
            assertThat(contrast(filled)).isLessThan(contrast(mirrored) / 2);
        }
    }

    @Test
    void cutToAPart() {
        var placement = new Placement(new AlignBy.Matrix(MOVE), Moved.FAR, Surround.AUTO, CutTo.parse("12,5,20,10"));
        try (var mixer = new Mixer(2)) {
            var laid = mixer.align(Recipe.DEFAULT.withPlacement(placement), List.of(NEAR, FAR), note -> {});
            assertThat(laid).allSatisfy(picture -> assertThat(picture.shape()).isEqualTo(new Shape(3, 10, 20)));
            assertThat(laid.getFirst().code(2, 0)).isEqualTo(NEAR.code(2, 5 * 40 + 12));
            assertThat(laid.getLast().code(2, 0)).isCloseTo(FAR.code(2, 40 + 2), within(2));
            var beyond = Recipe.DEFAULT.withPlacement(placement.withCut(CutTo.parse("30,5,20,10")));
            assertThatThrownBy(() -> mixer.align(beyond, List.of(NEAR, FAR), note -> {}))
                    .hasMessage("cut must lie in the frame of 40x30, was 30,5,20,10");
            var bare = Recipe.DEFAULT.withPlacement(placement.withAlign(new AlignBy.None()));
            assertThatThrownBy(() -> mixer.align(bare, List.of(NEAR, FAR), note -> {}))
                    .hasMessage("cut must be none without an alignment, was 12,5,20,10");
        }
    }

    @Test
    void whatCannotBeDone() {
        assertThatThrownBy(
                        () -> align(Homography.similarity(1, 0, 500, 0), Moved.FAR, Surround.MIRROR, new ArrayList<>()))
                .hasMessage("align must leave the pictures on each other, covers 0.0% of the near one");
        try (var mixer = new Mixer(1)) {
            var auto = Recipe.DEFAULT.withPlacement(Placement.NONE.withAlign(new AlignBy.Auto()));
            assertThatThrownBy(() -> mixer.align(auto, List.of(NEAR, FAR), note -> {}))
                    .hasMessage("align must be none or a matrix by now, was auto");
            var moved = Recipe.DEFAULT.withPlacement(Placement.NONE.withAlign(new AlignBy.Matrix(MOVE)));
            assertThatThrownBy(() -> mixer.align(moved, List.of(NEAR, FAR, FAR), note -> {}))
                    .hasMessage("align must go with two pictures, was given 3");
        }
    }

    /// Root mean square of the differences between neighbours in the leftmost ten columns, where nothing is covered.
    private static double contrast(Picture picture) {
        double sum = 0;
        for (int row = 0; row < 30; row++) {
            for (int column = 0; column < 7; column++) {
                double difference = picture.code(0, row * 40 + column + 1) - picture.code(0, row * 40 + column);
                sum += difference * difference;
            }
        }
        return Math.sqrt(sum);
    }

    private static List<Picture> align(Homography map, Moved move, Surround border, List<String> told) {
        try (var mixer = new Mixer(2)) {
            var recipe = Recipe.DEFAULT.withPlacement(
                    new Placement(new AlignBy.Matrix(map), move, border, new CutTo.None()));
            return mixer.align(recipe, List.of(NEAR, FAR), told::add);
        }
    }
}
