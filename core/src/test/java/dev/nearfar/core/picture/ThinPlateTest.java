package dev.nearfar.core.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.parallel.Workers;
import java.util.Random;
import java.util.function.ToDoubleBiFunction;
import org.junit.jupiter.api.Test;

class ThinPlateTest {
    private static final double[] FACE = {100, 100, 180, 100, 140, 150, 120, 190, 160, 190, 140, 240, 80, 160, 200, 160
    };

    @Test
    void pointsThatStayLeaveEverything() {
        var plate = ThinPlate.of(FACE, FACE, 0);
        assertThat(plate.x(12.5, 300)).isCloseTo(12.5, within(1e-9));
        assertThat(plate.y(12.5, 300)).isCloseTo(300, within(1e-9));
        assertThat(plate.bending()).isCloseTo(0, within(1e-12));
        assertThat(plate.deformation(320, 320).stretch()).isCloseTo(1, within(1e-9));
    }

    @Test
    void anAffineMapIsDoneWithoutBending() {
        var map = new Homography(1.2, 0.1, 30, -0.05, 0.9, -12, 0, 0, 1);
        for (double smoothing : new double[] {0, 0.1, 1000}) {
            var plate = ThinPlate.of(FACE, mapped(map::x, map::y), smoothing);
            assertThat(plate.x(300, 20)).isCloseTo(map.x(300, 20), within(1e-6));
            assertThat(plate.y(300, 20)).isCloseTo(map.y(300, 20), within(1e-6));
            assertThat(plate.bending()).isCloseTo(0, within(1e-9));
        }
    }

    /// A similarity is undone before anything is called a stretch or a turn.
    @Test
    void aSimilarityDeformsNothing() {
        var map = Homography.similarity(0.2, 2.5, 500, -20);
        var plate = ThinPlate.of(FACE, mapped(map::x, map::y), 0);
        var most = plate.deformation(320, 320);
        assertThat(most.stretch()).isCloseTo(1, within(1e-6));
        assertThat(most.degrees()).isCloseTo(0, within(1e-6));
        assertThat(plate.scale()).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void pointsComeToLieOnTheirPartners() {
        var to = jittered(12, 5);
        var plate = ThinPlate.of(FACE, to, 0);
        double stiff = 0;
        var smooth = ThinPlate.of(FACE, to, 0.1);
        for (int at = 0; at < FACE.length; at += 2) {
            assertThat(plate.x(FACE[at], FACE[at + 1])).isCloseTo(to[at], within(1e-8));
            assertThat(plate.y(FACE[at], FACE[at + 1])).isCloseTo(to[at + 1], within(1e-8));
            stiff += Math.abs(smooth.x(FACE[at], FACE[at + 1]) - to[at]);
        }
        assertThat(stiff).isGreaterThan(1);
        assertThat(plate.bending()).isGreaterThan(smooth.bending());
        assertThat(smooth.bending()).isPositive();
    }

    @Test
    void theEnergyDoesNotHangOnWhereOrHowLargeThePointsAre() {
        var to = jittered(12, 5);
        var larger = Homography.similarity(3, 0.7, -40, 90);
        double bending = ThinPlate.of(FACE, to, 0).bending();
        var moved = new double[to.length];
        for (int at = 0; at < to.length; at += 2) {
            moved[at] = larger.x(to[at], to[at + 1]);
            moved[at + 1] = larger.y(to[at], to[at + 1]);
        }
        assertThat(ThinPlate.of(FACE, moved, 0).bending()).isCloseTo(bending, within(1e-9));
        assertThat(ThinPlate.of(mapped(larger::x, larger::y), to, 0).bending()).isCloseTo(bending, within(1e-9));
    }

    @Test
    void slopesAreThoseOfTheMap() {
        var plate = ThinPlate.of(FACE, jittered(12, 5), 0);
        var most = plate.deformation(320, 320);
        double longest = 0;
        for (int place = 0; place <= 64 * 64; place++) {
            double x = place % 64 * 319.0 / 64;
            double y = Math.floorDiv(place, 64) * 319.0 / 64;
            double step = 1e-3;
            double a = (plate.x(x + step, y) - plate.x(x - step, y)) / (2 * step);
            double d = (plate.y(x + step, y) - plate.y(x - step, y)) / (2 * step);
            longest = Math.max(longest, Math.sqrt(a * a + d * d) / plate.scale());
        }
        assertThat(longest).isLessThanOrEqualTo(most.most() + 1e-3);
        assertThat(most.most()).isLessThan(3);
        assertThat(longest).isGreaterThan(1.05);
    }

    @Test
    void pointsThatCrossFold() {
        var to = FACE.clone();
        to[8] = FACE[0];
        to[9] = FACE[1];
        to[0] = FACE[8];
        to[1] = FACE[9];
        assertThat(ThinPlate.of(FACE, to, 0).deformation(320, 320).stretch()).isInfinite();
    }

    @Test
    void pointsThatDecideNothing() {
        assertThatThrownBy(() ->
                        ThinPlate.of(new double[] {0, 0, 1, 1, 2, 2, 3, 3}, new double[] {0, 0, 1, 1, 2, 2, 5, 4}, 0))
                .hasMessage("points must be apart and not on one line for a warp, were not");
        assertThatThrownBy(() -> ThinPlate.of(new double[] {1, 2, 1, 2, 1, 2, 1, 2}, FACE, 0))
                .hasMessage("points must differ, were all at one place");
    }

    /// What is drawn from every fourth pixel lies where the plate says, to a tenth of a pixel.
    @Test
    void aPictureIsDrawnThroughIt() {
        var plate = ThinPlate.of(FACE, jittered(12, 5), 0);
        var picture = waves((x, y) -> x, (x, y) -> y);
        var expected = waves(plate::x, plate::y);
        try (var two = new Workers(2);
                var one = new Workers(1)) {
            var drawn = new Warp(two).draw(picture, plate, 320, 320);
            var alone = new Warp(one).draw(picture, plate, 320, 320);
            var covered = Warp.covered(picture.shape(), plate, 320, 320);
            int count = 0;
            for (int index = 0; index < covered.length; index++) {
                assertThat(drawn.code(0, index)).isEqualTo(alone.code(0, index));
                double x = plate.x(index % 320, Math.floorDiv(index, 320));
                double y = plate.y(index % 320, Math.floorDiv(index, 320));
                if (x > 8 && y > 8 && x < 311 && y < 311) {
                    count++;
                    assertThat(covered[index]).isTrue();
                    assertThat(Math.abs(drawn.code(0, index) - expected.code(0, index)))
                            .isLessThan(260);
                }
            }
            assertThat(count).isGreaterThan(60_000);
        }
    }

    private static Picture waves(ToDoubleBiFunction<Double, Double> right, ToDoubleBiFunction<Double, Double> down) {
        var planes = new char[1][320 * 320];
        for (int index = 0; index < 320 * 320; index++) {
            double x = right.applyAsDouble((double) (index % 320), (double) Math.floorDiv(index, 320));
            double y = down.applyAsDouble((double) (index % 320), (double) Math.floorDiv(index, 320));
            planes[0][index] = (char) Math.round((0.5 + 0.2 * Math.sin(x / 9) * Math.cos(y / 11)) * Picture.WHITE);
        }
        return Picture.of16Bit(new Shape(1, 320, 320), planes);
    }

    private static double[] jittered(double most, long seed) {
        var random = new Random(seed);
        var to = FACE.clone();
        for (int at = 0; at < to.length; at++) {
            to[at] += most * (2 * random.nextDouble() - 1);
        }
        return to;
    }

    private static double[] mapped(ToDoubleBiFunction<Double, Double> right, ToDoubleBiFunction<Double, Double> down) {
        var to = new double[FACE.length];
        for (int at = 0; at < to.length; at += 2) {
            to[at] = right.applyAsDouble(FACE[at], FACE[at + 1]);
            to[at + 1] = down.applyAsDouble(FACE[at], FACE[at + 1]);
        }
        return to;
    }
}
