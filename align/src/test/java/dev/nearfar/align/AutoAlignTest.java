package dev.nearfar.align;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Resampler;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AutoAlignTest {
    private static final Workers WORKERS = new Workers(2);
    private static final AutoAlign AUTO = new AutoAlign(WORKERS, List.of());

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
    void eyesComeToLieOnEyes() {
        var raccoon = Sample.of("raccoon.jpg");
        var cat = Sample.of("cat.png");
        var astronaut = Sample.of("astronaut.png");
        var mirrored = new EyePair(511 - Sample.ASTRONAUT.rightX(), 102.9, 511 - Sample.ASTRONAUT.leftX(), 100.8, 1);
        var smiley = DrawnFace.of(DrawnFace.Kind.SMILEY, new Random(3));
        var owl = DrawnFace.of(DrawnFace.Kind.OWL, new Random(4));
        var robot = DrawnFace.of(DrawnFace.Kind.ROBOT, new Random(5));
        var pairs = List.of(
                new FacePair(cat, Sample.CAT, astronaut, Sample.ASTRONAUT),
                new FacePair(Sample.mirrored(astronaut), mirrored, cat, Sample.CAT),
                new FacePair(smiley.picture(), smiley.eyes(), cat, Sample.CAT),
                new FacePair(raccoon, Sample.RACCOON, owl.picture(), owl.eyes()),
                new FacePair(astronaut, Sample.ASTRONAUT, robot.picture(), robot.eyes()),
                new FacePair(owl.picture(), owl.eyes(), smiley.picture(), smiley.eyes()));
        int acted = 0;
        var failed = new ArrayList<String>();
        for (var pair : pairs) {
            var result = AUTO.of(pair.near(), pair.far());
            acted += result.unsure() ? 0 : 1;
            if (!result.unsure() && pair.error(result.sure().orElseThrow().map()) > 0.06) {
                failed.add(result.toString());
            }
        }
        assertThat(failed).isEmpty();
        assertThat(acted).isGreaterThanOrEqualTo(5);
    }

    /// Its mouth's corners look a little like eyes, too.
    @Test
    void anEnlargedPortraitIsActedOn() {
        var cat = Sample.of("cat.png");
        var portrait = new Resampler(WORKERS).scale(Sample.of("astronaut.png"), 120, 0, 220, 220, 384, 384);
        double times = 384 / 220.0;
        var enlarged = new Homography(times, 0, (0.5 - 120) * times - 0.5, 0, times, 0.5 * times - 0.5, 0, 0, 1);
        var pair = new FacePair(cat, Sample.CAT, portrait, Sample.ASTRONAUT.mapped(enlarged));

        var result = AUTO.of(cat, portrait);

        assertThat(result.unsure()).as(result.how()).isFalse();
        assertThat(pair.error(result.sure().orElseThrow().map())).isLessThan(0.05);
    }

    @Test
    void earsAreNotTakenForEyesNorTrianglesForLopsidedOnes() {
        var failed = new ArrayList<String>();
        int acted = 0;
        for (int seed = 0; seed < 4; seed++) {
            var panda = DrawnFace.of(DrawnFace.Kind.PANDA, new Random(70 + seed));
            var pumpkin = DrawnFace.of(DrawnFace.Kind.PUMPKIN, new Random(80 + seed));
            var pair = new FacePair(panda.picture(), panda.eyes(), pumpkin.picture(), pumpkin.eyes());
            var result = AUTO.of(pair.near(), pair.far());
            acted += result.unsure() ? 0 : 1;
            if (!result.unsure() && pair.error(result.sure().orElseThrow().map()) > 0.05) {
                failed.add("%d: %s".formatted(seed, result));
            }
        }
        assertThat(failed).isEmpty();
        assertThat(acted).isGreaterThanOrEqualTo(2);
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
        var cat = Sample.of("cat.png");
        var astronaut = Sample.of("astronaut.png");
        try (var one = new Workers(1);
                var three = new Workers(3)) {
            assertThat(new AutoAlign(one, List.of()).of(near, far))
                    .isEqualTo(new AutoAlign(three, List.of()).of(near, far));
            assertThat(new AutoAlign(one, List.of()).of(cat, astronaut))
                    .isEqualTo(new AutoAlign(three, List.of()).of(cat, astronaut));
        }
    }

    @Test
    void aFinderThatIsPresentIsAskedFirst() {
        var finder = new FaceFinder() {
            @Override
            public String name() {
                return "a test's";
            }

            @Override
            public List<EyePair> find(Picture picture) {
                double wide = picture.shape().width();
                return List.of(new EyePair(0.25 * wide, 50, 0.5 * wide, 50, 0.9));
            }
        };
        var alignment = new AutoAlign(WORKERS, List.of(finder))
                .of(Sample.of("hubble.jpg"), Sample.of("rocket.jpg"))
                .sure()
                .orElseThrow();
        assertThat(alignment.how()).isEqualTo("faces: eyes onto eyes (a test's)");
        assertThat(alignment.map().x(160, 50)).isEqualTo(250);
        assertThat(alignment.map().x(320, 50)).isEqualTo(500);
        assertThat(alignment.map().y(320, 50)).isEqualTo(50);
    }

    @Test
    void anObjectBeforeAPlainGroundIsLaidOntoAnother() {
        var near = Silhouettes.drop(400, 300, 150, 160, 60, 20);
        var far = Silhouettes.drop(300, 400, 170, 190, 90, 0);
        var result = AUTO.of(near, far);
        assertThat(result.how()).startsWith("shape:");
        var map = result.sure().orElseThrow().map();
        assertThat(Math.hypot(map.x(170, 190) - 150, map.y(170, 190) - 160)).isLessThan(4);
        assertThat(map.scaleAt(170, 190)).isBetween(0.63, 0.7);
    }
}
