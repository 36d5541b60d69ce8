package dev.nearfar.align;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.align.face.Face;
import dev.nearfar.align.face.FaceFinder;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Resampler;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.picture.Warp;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FaceFinderTest {
    private static final Workers WORKERS = new Workers(2);
    private static final FaceFinder FINDER = new FaceFinder(WORKERS);

    @AfterAll
    static void close() {
        WORKERS.close();
    }

    /// As the published models say, run by another program; and as a person read them off.
    @Test
    void theAstronautsEyesAreFound() {
        var faces = FINDER.find(Sample.of("astronaut.png"));
        assertThat(faces).hasSize(1);
        var eyes = Eyes.of(faces.getFirst());
        assertThat(new Eyes(203.2, 100.8, 246.3, 103.0).error(eyes)).isLessThan(0.02);
        assertThat(Sample.ASTRONAUT.error(eyes)).isLessThan(0.04);
        assertThat(faces.getFirst().confidence()).isBetween(0.95, 0.99);
    }

    @ParameterizedTest
    @ValueSource(ints = {-45, -30, 30, 45, 90, 180, -120})
    void tiltedHeadsAreFound(int degrees) {
        var map = Homography.similarity(1, 0, -224, -102)
                .then(Homography.similarity(1, StrictMath.toRadians(degrees), 200, 200));
        var turned = new Warp(WORKERS).draw(Sample.of("astronaut.png"), map, 400, 400);

        var faces = FINDER.find(turned);

        assertThat(faces).hasSize(1);
        assertThat(Sample.ASTRONAUT.mapped(map).error(Eyes.of(faces.getFirst())))
                .isLessThan(0.08);
    }

    @Test
    void thingsAndAnimalsHaveNoFace() {
        for (var name : List.of("coffee.png", "hubble.jpg", "retina.jpg", "rocket.jpg", "raccoon.jpg", "cat.png")) {
            assertThat(FINDER.find(Sample.of(name))).as(name).isEmpty();
        }
    }

    @Test
    void thePicturesOfTheSmallestSizesHaveNone() {
        for (var picture : List.of(Sample.blank(1, 1, 9), Sample.blank(1, 300, 65_535), Sample.blank(300, 1, 0))) {
            assertThat(FINDER.find(picture)).isEmpty();
        }
    }

    @Test
    void greyPicturesShowFacesToo() {
        assertThat(FINDER.find(Sample.of("astronaut.png").plane(1))).hasSize(1);
    }

    @Test
    void aSmallFaceInALargeSceneIsFound() {
        var face = new Resampler(WORKERS).scale(Sample.of("astronaut.png"), 0, 0, 512, 512, 256, 256);
        var scene = pasted(1600, 1200, face, 900, 700);

        var faces = FINDER.find(scene);

        assertThat(faces).hasSize(1);
        var expected = Sample.ASTRONAUT.mapped(new Homography(0.5, 0, 899.75, 0, 0.5, 699.75, 0, 0, 1));
        assertThat(expected.error(Eyes.of(faces.getFirst()))).isLessThan(0.08);
    }

    @Test
    void theLargestOfSeveralFacesIsTheFirst() {
        var astronaut = Sample.of("astronaut.png");
        var smaller = new Resampler(WORKERS).scale(Sample.mirrored(astronaut), 0, 0, 512, 512, 300, 300);
        var both = pasted(812, 512, astronaut, 300, 0, smaller, 0, 100);

        var faces = FINDER.find(both, 2);

        assertThat(faces).hasSize(2);
        assertThat(faces.getFirst().leftX()).isGreaterThan(300);
        assertThat(faces.getLast().leftX()).isLessThan(300);
    }

    @Test
    void threadsDoNotMatter() {
        var astronaut = Sample.of("astronaut.png");
        try (var one = new Workers(1);
                var three = new Workers(3)) {
            List<Face> faces = new FaceFinder(one).find(astronaut);
            assertThat(new FaceFinder(three).find(astronaut)).isEqualTo(faces);
        }
    }

    /// Pictures and their left upper corners on a grey ground.
    private static Picture pasted(int width, int height, Object... placed) {
        var planes = new char[3][width * height];
        for (int channel = 0; channel < 3; channel++) {
            java.util.Arrays.fill(planes[channel], (char) 30_000);
            for (int at = 0; at < placed.length; at += 3) {
                var picture = (Picture) placed[at];
                int wide = picture.shape().width();
                for (int index = 0; index < picture.shape().planeSize(); index++) {
                    int x = (int) placed[at + 1] + index % wide;
                    int y = (int) placed[at + 2] + index / wide;
                    planes[channel][y * width + x] = (char) picture.code(channel, index);
                }
            }
        }
        return Picture.of16Bit(new Shape(3, height, width), planes);
    }
}
