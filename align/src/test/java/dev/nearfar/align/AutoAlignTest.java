package dev.nearfar.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Resampler;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.picture.Warp;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AutoAlignTest {
    private static final Workers WORKERS = new Workers(2);
    private static final AutoAlign AUTO = new AutoAlign(WORKERS);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    @Test
    void theSameSceneIsFoundAgainToTwoPixels() {
        var failed = new ArrayList<String>();
        for (var name : List.of("cat.png", "astronaut.png", "coffee.png")) {
            var near = Sample.of(name);
            var moved = MovedPicture.of(near, new Random(name.hashCode()), WORKERS);
            var result = AUTO.of(near, moved.picture());
            if (result.unsure() || !(moved.error(result.sure().orElseThrow().map()) < 2)) {
                failed.add("%s: %s".formatted(name, result));
            }
        }
        assertThat(failed).isEmpty();
    }

    @Test
    void aFaceIsLaidOntoAFace() {
        var pair = anotherAstronaut(1.4, 12);

        var result = AUTO.of(pair.near(), pair.far());

        assertThat(result.unsure()).as(result.how()).isFalse();
        assertThat(result.how()).startsWith("face onto face");
        assertThat(pair.error(result.sure().orElseThrow().map())).isLessThan(0.06);
        assertThat(result.nearFaces()).hasSize(1);
        assertThat(result.farFaces()).hasSize(1);
    }

    @Test
    void aFaceThatWouldHaveToGrowBeyondThreeTimesIsLeft() {
        var astronaut = Sample.of("astronaut.png");
        var small = new Resampler(WORKERS).scale(Sample.mirrored(astronaut), 0, 0, 512, 512, 150, 150);
        var planes = new char[3][512 * 512];
        for (int channel = 0; channel < 3; channel++) {
            for (int index = 0; index < 150 * 150; index++) {
                planes[channel][Math.floorDiv(index, 150) * 512 + index % 150] = (char) small.code(channel, index);
            }
        }
        var far = Picture.of16Bit(new Shape(3, 512, 512), planes);

        var result = AUTO.of(astronaut, far);

        assertThat(result.unsure()).isTrue();
        assertThat(result.how()).contains("scaled by 3.", "which must be a third to three");
        assertThat(result.guess().orElseThrow().map().x((511 - 225) * 150 / 512.0, 30))
                .isCloseTo(225, within(6.0));
    }

    /// A small file is not a small face: pictures of other sizes are laid as if they were of one.
    @Test
    void aFaceInASmallerPictureIsLaid() {
        var astronaut = Sample.of("astronaut.png");
        var far = new Resampler(WORKERS).scale(Sample.mirrored(astronaut), 0, 0, 512, 512, 150, 150);

        assertThat(AUTO.of(astronaut, far).unsure()).isFalse();
        assertThat(AUTO.of(far, astronaut).unsure()).isFalse();
    }

    @Test
    void aFaceThatWouldHaveToTurnBeyond45DegreesIsLeft() {
        var result = AUTO.of(Sample.of("astronaut.png"), anotherAstronaut(1, 80).far());

        assertThat(result.unsure()).isTrue();
        assertThat(result.how()).contains("turned by -7", " degrees, which must be at most 45");
    }

    @Test
    void facesThatAreNotThereCannotBeChosen() {
        var auto = new AutoAlign(WORKERS, new FaceChoice(1, 2));
        var astronaut = Sample.of("astronaut.png");
        assertThatThrownBy(() -> auto.of(astronaut, astronaut))
                .hasMessage("face of the far picture must be 1..1, which were found, was 2");
    }

    /// The astronaut's head, mirrored, so that no scene is the same, scaled and turned about the middle between her eyes.
    private static FacePair anotherAstronaut(double scale, double degrees) {
        var astronaut = Sample.of("astronaut.png");
        var mirrored = new Eyes(511 - Sample.ASTRONAUT.rightX(), 102.9, 511 - Sample.ASTRONAUT.leftX(), 100.8);
        var map = Homography.similarity(1, 0, -286, -102)
                .then(Homography.similarity(scale, StrictMath.toRadians(degrees), 180, 150));
        var far = new Warp(WORKERS).draw(Sample.mirrored(astronaut), map, 360, 360);
        return new FacePair(astronaut, Sample.ASTRONAUT, far, mirrored.mapped(map));
    }

    @Test
    void picturesWithNothingInCommonAreLeftAlone() {
        assertThat(AUTO.of(Sample.of("hubble.jpg"), Sample.of("cat.png")).unsure())
                .isTrue();
        assertThat(AUTO.of(Sample.of("coffee.png"), Sample.of("rocket.jpg")).unsure())
                .isTrue();
        assertThat(AUTO.of(Sample.of("raccoon.jpg"), Sample.of("hubble.jpg")).unsure())
                .isTrue();
    }

    @Test
    void blankAndThinPicturesAreUnsureWithoutAGuess() {
        var cat = Sample.of("cat.png");
        for (var other : List.of(
                Sample.blank(1, 300, 0),
                Sample.blank(300, 1, 65_535),
                Sample.blank(1, 1, 9),
                Sample.blank(200, 150, 0))) {
            assertThat(AUTO.of(cat, other).unsure()).isTrue();
            assertThat(AUTO.of(other, cat).unsure()).isTrue();
            assertThat(AUTO.of(other, other).guess()).isEmpty();
        }
        assertThat(AUTO.of(Sample.crop(cat, 0, 0, 1, 300), cat).how())
                .contains("sides must be at least 16 pixels, were 1");
    }

    @Test
    void threadsDoNotMatter() {
        var near = Sample.of("coffee.png");
        var far = MovedPicture.of(near, new Random(8), WORKERS).picture();
        var pair = anotherAstronaut(1.4, 12);
        try (var one = new Workers(1);
                var three = new Workers(3)) {
            assertThat(new AutoAlign(one).of(near, far)).isEqualTo(new AutoAlign(three).of(near, far));
            assertThat(new AutoAlign(one).of(pair.near(), pair.far()))
                    .isEqualTo(new AutoAlign(three).of(pair.near(), pair.far()));
        }
    }

    @Test
    void anObjectBeforeAPlainGroundIsOfferedButNotLaidOntoAnother() {
        var near = Silhouettes.drop(400, 300, 150, 160, 60, 20);
        var far = Silhouettes.drop(300, 400, 170, 190, 90, 0);
        var result = AUTO.of(near, far);
        assertThat(result.unsure()).isTrue();
        assertThat(result.how()).contains("shape:");
        var map = result.guess().orElseThrow().map();
        assertThat(Math.hypot(map.x(170, 190) - 150, map.y(170, 190) - 160)).isLessThan(4);
        assertThat(map.scaleAt(170, 190)).isBetween(0.63, 0.7);
    }
}
