package dev.nearfar.align;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.align.Alignment.Model;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Shape;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PointFitTest {
    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;
    private static final Shape NEAR = new Shape(3, HEIGHT, WIDTH);

    @Test
    void twoPointsAreASimilarity() {
        var fit = fit("100,100,300,100", "10,10,10,60", Optional.empty());
        assertThat(fit.model()).isEqualTo(Model.SIMILARITY);
        assertThat(fit.residualPixels()).isCloseTo(0, within(1e-9));
        assertThat(fit.map().x(10, 35)).isCloseTo(200, within(1e-9));
        assertThat(fit.map().y(10, 35)).isCloseTo(100, within(1e-9));
        assertThat(fit.map().scaleAt(0, 0)).isCloseTo(4, within(1e-9));
    }

    /// Eyes and nose of two portraits, set by hand, made an affinity that stretched 2.1 times.
    @Test
    void threePointsAreASimilarityUnlessMoreIsAskedFor() {
        var fit = fit("0,0,100,0,0,50", "0,0,100,0,0,100", Optional.empty());
        assertThat(fit.model()).isEqualTo(Model.SIMILARITY);
        assertThat(fit.residualPixels()).isGreaterThan(5);
        assertThat(fit.how()).doesNotContain("warning");
        var asked = fit("0,0,100,0,0,50", "0,0,100,0,0,100", Optional.of(Model.AFFINITY));
        assertThat(asked.model()).isEqualTo(Model.AFFINITY);
        assertThat(asked.residualPixels()).isCloseTo(0, within(1e-9));
        assertThat(asked.how()).contains("warning: the picture is stretched by 2.00 one way");
    }

    @Test
    void leftAndRightSwappedAreWarnedOf() {
        assertThat(fit("100,100,300,100", "260,80,60,80", Optional.empty()).how())
                .contains("warning: the picture is turned by 180 degrees: are left and right swapped?");
        assertThat(fit("100,100,300,100,200,220", "260,80,60,80,160,200", Optional.empty())
                        .how())
                .contains("are left and right swapped?");
        assertThat(fit("100,100,300,110,205,220", "60,80,260,80,160,200", Optional.empty())
                        .how())
                .isEqualTo("3 pairs of points, similarity");
    }

    @Test
    void anExactFitIsNotCertain() {
        assertThat(fit("100,100,300,100", "10,10,10,60", Optional.empty()).confidence())
                .isEqualTo(0.5);
        double exact = fit("0,0,100,0,0,100,100,100", "0,0,100,0,0,100,100,100", Optional.empty())
                .confidence();
        double rough = fit("0,0,110,0,0,100,100,90", "0,0,100,0,0,100,100,100", Optional.empty())
                .confidence();
        assertThat(exact).isBetween(0.8, 0.9);
        assertThat(rough).isBetween(0.4, 0.6);
    }

    /// Eight pairs with a pixel of noise: the map is found to a pixel, on average over the picture, in most draws.
    @ParameterizedTest
    @CsvSource({"SIMILARITY, 0.6", "AFFINITY, 0.9", "HOMOGRAPHY, 1.2"})
    void noisyPointsFindTheMap(Model truth, double limit) {
        var random = new Random(7);
        var errors = new double[200];
        for (int draw = 0; draw < errors.length; draw++) {
            var map = drawn(truth, random);
            var far = new double[16];
            var near = new double[16];
            for (int at = 0; at < 16; at += 2) {
                // One to each eighth of the picture, as a person spreads them.
                far[at] = WIDTH * ((at % 8) / 2.0 + random.nextDouble()) / 4;
                far[at + 1] = HEIGHT * ((at < 8 ? 0 : 1) + random.nextDouble()) / 2;
                near[at] = map.x(far[at], far[at + 1]) + random.nextGaussian() / Math.sqrt(2);
                near[at + 1] = map.y(far[at], far[at + 1]) + random.nextGaussian() / Math.sqrt(2);
            }
            var fit = PointFit.of(new PointPairs(near, far), Optional.of(truth), NEAR);
            errors[draw] = meanDistance(fit.map(), map);
        }
        Arrays.sort(errors);
        assertThat(errors[100]).isLessThan(limit);
        assertThat(errors[180]).isLessThan(2 * limit);
    }

    @ParameterizedTest
    @EnumSource(value = Model.class, names = "WARP", mode = EnumSource.Mode.EXCLUDE)
    void exactPointsGiveTheMap(Model model) {
        var random = new Random(3);
        for (int draw = 0; draw < 20; draw++) {
            var map = drawn(model, random);
            var far = random.doubles(12, 0, HEIGHT).toArray();
            var near = new double[12];
            for (int at = 0; at < 12; at += 2) {
                near[at] = map.x(far[at], far[at + 1]);
                near[at + 1] = map.y(far[at], far[at + 1]);
            }
            var fit = PointFit.of(new PointPairs(near, far), Optional.of(model), NEAR);
            assertThat(fit.map().distance(map, WIDTH, HEIGHT)).isLessThan(1e-5);
            assertThat(fit.confidence()).isBetween(0.8, 0.99);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5,5                 | 5,5               |            | pairs of points must be 2 to 1000, were 1
            5,5,6               | 5,5,6             |            | points must be pairs of numbers x,y, were 3 and 3 numbers
            5,5,6,6             | 5,5,6,6,7,7       |            | near and far points must be as many, were 2 and 3
            5,5,5,5             | 1,1,9,9           |            | near points must differ, were all at 5.000,5.000
            1,1,9,9             | 5,5,5,5           |            | far points must differ, were all at 5.000,5.000
            1,1,2,2,3,3         | 1,1,2,2,4,5       | AFFINITY   | near points must not lie on one line for model affinity, did
            1,1,2,2,3,3,9,9     | 1,1,2,2,4,5,0,9   | HOMOGRAPHY | near points must not lie on one line for model homography, did
            1,1,2,2             | 1,1,2,3           | AFFINITY   | model affinity must have at least 3 pairs of points, had 2
            0,0,10,0,0,10       | 10,0,0,0,10,10    | AFFINITY   | points must keep their sense of rotation from picture to picture, were mirrored or crossed
            0,0,10,0,10,10,0,10 | 10,0,0,0,0,10,10,10 | AFFINITY | points must keep their sense of rotation from picture to picture, were mirrored or crossed
            0,0,1,NaN           | 1,1,2,3           |            | points must be numbers of at most a million
            """)
    void pointsThatDecideNothing(String near, String far, String model, String message) {
        assertThatThrownBy(() -> fit(near, far, Optional.ofNullable(model).map(Model::valueOf)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void pointsBesideTheirPicture() {
        var pairs = new PointPairs(new double[] {1, 2, 3, 4}, new double[] {1, 2, 30, 4});
        assertThatThrownBy(() -> pairs.requireInside(10, 10, 20, 10))
                .hasMessage("far points must lie on the picture of 20x10, point 2 was at 30.0,4.0");
        pairs.requireInside(4, 5, 31, 5);
    }

    @Test
    void textThatIsNoPoints() {
        assertThatThrownBy(() -> PointPairs.parse("near-points", "1,2,x"))
                .hasMessage("near-points must be numbers x,y,x,y,..., was x");
        assertThat(PointPairs.parse("near-points", "1,2.5,-3,4e1")).containsExactly(1, 2.5, -3, 40);
    }

    private static Homography drawn(Model model, Random random) {
        double scale = 0.5 * Math.pow(4, random.nextDouble());
        double angle = Math.toRadians(60 * random.nextDouble() - 30);
        var map = Homography.similarity(
                scale, angle, WIDTH * 0.6 * (random.nextDouble() - 0.5), HEIGHT * 0.6 * (random.nextDouble() - 0.5));
        if (model == Model.SIMILARITY) {
            return map;
        }
        var sheared = map.then(new Homography(1.15, 0.12, 0, -0.08, 0.9, 0, 0, 0, 1));
        return model == Model.AFFINITY ? sheared : sheared.then(new Homography(1, 0, 0, 0, 1, 0, 2e-4, -1.5e-4, 1));
    }

    private static double meanDistance(Homography found, Homography truth) {
        double sum = 0;
        for (int y = 0; y < 20; y++) {
            for (int x = 0; x < 20; x++) {
                double atX = x * (WIDTH - 1) / 19.0;
                double atY = y * (HEIGHT - 1) / 19.0;
                sum += Math.hypot(found.x(atX, atY) - truth.x(atX, atY), found.y(atX, atY) - truth.y(atX, atY));
            }
        }
        return sum / 400;
    }

    private static Alignment fit(String near, String far, Optional<Model> model) {
        return PointFit.of(new PointPairs(PointPairs.parse("near", near), PointPairs.parse("far", far)), model, NEAR);
    }
}
