package dev.nearfar.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.Luminance;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.PictureWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every example does what it says, against the same without it.
class ExamplesTest {
    private static final Path NEAR = Examples.sample("astronaut.png");
    private static final Path FAR = Examples.sample("cat.png");
    private static final List<Path> PAIR = List.of(NEAR, FAR);
    private static final Map<String, String> SEED = Map.of("preset", "seed");

    /// From where so few pixels are blurred as much as preset seed does.
    private static final Map<String, String> AT_40_METRES = Map.of("farAt", "40m");

    @TempDir
    private Path folder;

    private Examples examples;

    @BeforeEach
    void useFolder() {
        examples = new Examples(folder);
    }

    @Test
    void everyExampleHasItsTest() throws IOException {
        try (var files = Files.list(Examples.FOLDER)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "Published.java",
                            "TotalVariation.java",
                            "Palette.java",
                            "Ssim.java",
                            "EdgesOnly.java",
                            "GreyView.java",
                            "ColourBlind.java",
                            "Thumbnail.java",
                            "Mask.java",
                            "ThreeDistances.java");
        }
    }

    @Test
    void publishedIsThePresetSeed() throws Exception {
        var fields = Map.of("solver", "descent", "steps", "60", "precision", "double");
        var own = examples.with("Published", 1, PAIR, fields, Map.of());
        var preset = examples.without(PAIR, Map.of("preset", "seed", "steps", "60", "precision", "double"));
        // One rounds to the nearest code and the other down.
        assertThat(furthest(own, preset)).isLessThanOrEqualTo(1.01 / 255);
    }

    @Test
    void totalVariationTakesTheGrainOut() throws Exception {
        var without = examples.without(PAIR, SEED);
        var with = examples.with("TotalVariation", 0.05, PAIR, SEED, Map.of());
        assertThat(variation(with)).isLessThan(0.8 * variation(without));
    }

    @Test
    void paletteBringsTheColoursOfTheThirdPicture() throws Exception {
        var third = Examples.sample("retina.jpg");
        var palette = examples.laid(third);
        var without = examples.without(PAIR, SEED);
        var with = examples.with("Palette", 10, PAIR, SEED, Map.of("palette", third));
        assertThat(hueDistance(with, palette)).isLessThan(0.5 * hueDistance(without, palette));
    }

    @Test
    void ssimIsMoreLikeTheNearPicture() throws Exception {
        var near = examples.laid(NEAR);
        var without = examples.without(PAIR, SEED);
        var with = examples.with("Ssim", 1, PAIR, AT_40_METRES, Map.of());
        assertThat(similarity(with, near)).isGreaterThan(similarity(without, near) + 0.1);
    }

    @Test
    void edgesOnlyHasTheNearPicturesEdges() throws Exception {
        var near = examples.laid(NEAR);
        var without = examples.without(PAIR, SEED);
        var with = examples.with("EdgesOnly", 1, PAIR, AT_40_METRES, Map.of());
        assertThat(edgeDistance(with, near)).isLessThan(0.7 * edgeDistance(without, near));
    }

    @Test
    void greyViewIsTheFarPictureInGrey() throws Exception {
        var far = examples.laid(FAR);
        var near = examples.laid(NEAR);
        var without = examples.without(PAIR, SEED);
        var with = examples.with("GreyView", 1, PAIR, Map.of(), Map.of());
        assertThat(correlation(grey(with), grey(far))).isGreaterThan(0.95);
        assertThat(correlation(grey(without), grey(far))).isLessThan(0.9);
        assertThat(correlation(redLessGreen(with), redLessGreen(near))).isGreaterThan(0.5);
    }

    @Test
    void colourBlindSeesTheNearPictureAlone() throws Exception {
        var near = examples.laid(NEAR);
        var with = examples.with("ColourBlind", 1, PAIR, Map.of(), Map.of());
        var without = examples.without(PAIR, SEED);
        assertThat(blindDistance(with, near)).isLessThan(0.4 * blindDistance(without, near));
        var far = examples.laid(FAR);
        assertThat(correlation(redLessGreen(with), luma(far))).isGreaterThan(0.7);
        assertThat(correlation(redLessGreen(near), luma(far))).isLessThan(0.4);
    }

    @Test
    void thumbnailIsTheFarPicture() throws Exception {
        var near = examples.laid(NEAR);
        var far = examples.laid(FAR);
        var with = examples.with("Thumbnail", 1, PAIR, Map.of(), Map.of());
        assertThat(thumbnailDistance(with, far)).isLessThan(0.02 * thumbnailDistance(near, far));
        assertThat(edgeDistance(with, near)).isLessThan(edgeDistance(far, near));
    }

    @Test
    void maskProtectsWhereItIsWhite() throws Exception {
        var near = examples.laid(NEAR);
        var mask = mask();
        var without = examples.without(PAIR, SEED);
        var with = examples.with("Mask", 1, PAIR, SEED, Map.of("mask", mask));
        assertThat(distanceLeft(with, near)).isLessThan(0.3 * distanceLeft(without, near));
        assertThat(distance(with, near)).isGreaterThan(3 * distanceLeft(with, near));
    }

    @Test
    void threeDistancesShowThePictureBetweenToo() throws Exception {
        var middle = examples.laid(Examples.sample("raccoon.jpg"));
        var fields = Map.of("middleAt", "8m", "nearAt", "1m", "farAt", "50m");
        var with = examples.with(
                "ThreeDistances", 1, List.of(NEAR, Examples.sample("raccoon.jpg"), FAR), fields, Map.of());
        var without = examples.without(PAIR, SEED);
        assertThat(correlation(band(with), band(middle))).isGreaterThan(0.6);
        assertThat(correlation(band(without), band(middle))).isLessThan(0.3);
    }

    /// The left half white.
    private Path mask() throws Exception {
        var shape = new Shape(3, 96, 96);
        var samples = new byte[(int) shape.samples()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (byte) (i / 3 % 96 < 48 ? 255 : 0);
        }
        var file = folder.resolve("mask.png");
        PictureWriter.write(file, IfExists.REFUSE, samples, shape);
        return file;
    }

    private static double value(ErrorFunction function, Planes canvas, Planes other) {
        return Differentiated.of(function, canvas, List.of(other, other)).value();
    }

    private static double distance(Planes a, Planes b) {
        return value(scene -> scene.canvas().sub(scene.near()).square().mean(), a, b);
    }

    private static double distanceLeft(Planes a, Planes b) {
        return value(
                scene -> scene.canvas()
                        .sub(scene.near())
                        .get(":, :, :44")
                        .square()
                        .mean(),
                a,
                b);
    }

    private static double furthest(Planes a, Planes b) {
        double furthest = 0;
        for (int channel = 0; channel < 3; channel++) {
            for (int i = 0; i < a.shape().planeSize(); i++) {
                furthest = Math.max(furthest, Math.abs(a.get(channel, i) - b.get(channel, i)));
            }
        }
        return furthest;
    }

    private static double variation(Planes picture) {
        return value(
                scene -> scene.canvas()
                        .get(":, :, 1:")
                        .sub(scene.canvas().get(":, :, :-1"))
                        .abs()
                        .mean(),
                picture,
                picture);
    }

    private static double edgeDistance(Planes a, Planes b) {
        return value(
                scene -> {
                    var x = scene.canvas().sub(scene.near());
                    return x.get(":, :, 1:")
                            .sub(x.get(":, :, :-1"))
                            .square()
                            .mean()
                            .add(x.get(":, 1:, :")
                                    .sub(x.get(":, :-1, :"))
                                    .square()
                                    .mean());
                },
                a,
                b);
    }

    private static double blindDistance(Planes a, Planes b) {
        double[][] deuteranopia = {
            {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
        };
        return value(
                scene -> Light.mixed(Light.decode(scene.canvas()), deuteranopia)
                        .sub(Light.mixed(Light.decode(scene.near()), deuteranopia))
                        .square()
                        .mean(),
                a,
                b);
    }

    private static double thumbnailDistance(Planes a, Planes b) {
        return value(
                scene -> Resampling.BOX
                        .resized(scene.canvas().sub(scene.near()), 12, 12)
                        .square()
                        .mean(),
                a,
                b);
    }

    private static double similarity(Planes a, Planes b) {
        return value(
                scene -> {
                    var x = scene.canvas();
                    var y = scene.near();
                    var both = local(x.mul(y)).sub(local(x).mul(local(y)));
                    var spread = local(x.square())
                            .sub(local(x).square())
                            .add(local(y.square()).sub(local(y).square()));
                    return both.mul(2).add(9e-4).div(spread.add(9e-4)).mean();
                },
                a,
                b);
    }

    private static NDArray local(NDArray samples) {
        return Blur.gaussian(samples, 1.5, 11, Border.REFLECT);
    }

    /// Of the mean hues.
    private static double hueDistance(Planes a, Planes b) {
        double sum = 0;
        for (int channel = 0; channel < 2; channel++) {
            double hueA = mean(a, channel) - mean(a, channel + 1);
            double hueB = mean(b, channel) - mean(b, channel + 1);
            sum += Math.pow(hueA - hueB, 2);
        }
        return Math.sqrt(sum);
    }

    private static double mean(Planes picture, int channel) {
        double sum = 0;
        for (int i = 0; i < picture.shape().planeSize(); i++) {
            sum += picture.get(channel, i);
        }
        return sum / picture.shape().planeSize();
    }

    private static List<Double> redLessGreen(Planes picture) {
        var all = new ArrayList<Double>();
        for (int i = 0; i < picture.shape().planeSize(); i++) {
            all.add(picture.get(0, i) - picture.get(1, i));
        }
        return all;
    }

    private static List<Double> grey(Planes picture) {
        var curve = new Srgb();
        var all = new ArrayList<Double>();
        for (int i = 0; i < picture.shape().planeSize(); i++) {
            all.add(curve.encode(Luminance.RED * curve.decode(picture.get(0, i))
                    + Luminance.GREEN * curve.decode(picture.get(1, i))
                    + Luminance.BLUE * curve.decode(picture.get(2, i))));
        }
        return all;
    }

    private static List<Double> luma(Planes picture) {
        var all = new ArrayList<Double>();
        for (int i = 0; i < picture.shape().planeSize(); i++) {
            all.add(0.3 * picture.get(0, i) + 0.6 * picture.get(1, i) + 0.1 * picture.get(2, i));
        }
        return all;
    }

    /// What stands between the blurs of the middle and of the farthest distance.
    private static List<Double> band(Planes picture) {
        var luma = luma(picture);
        var all = new ArrayList<Double>();
        var fine = blurred(luma, 1);
        var coarse = blurred(luma, 3);
        for (int i = 0; i < fine.length; i++) {
            all.add(fine[i] - coarse[i]);
        }
        return all;
    }

    private static double[] blurred(List<Double> luma, int radius) {
        var blurred = new double[96 * 96];
        for (int y = 0; y < 96; y++) {
            for (int x = 0; x < 96; x++) {
                double sum = 0;
                for (int dy = -radius; dy <= radius; dy++) {
                    for (int dx = -radius; dx <= radius; dx++) {
                        sum += luma.get(Math.clamp(y + dy, 0, 95) * 96 + Math.clamp(x + dx, 0, 95));
                    }
                }
                blurred[y * 96 + x] = sum / ((2 * radius + 1) * (2 * radius + 1));
            }
        }
        return blurred;
    }

    private static double correlation(List<Double> a, List<Double> b) {
        double meanA = a.stream().mapToDouble(each -> each).average().orElseThrow();
        double meanB = b.stream().mapToDouble(each -> each).average().orElseThrow();
        double both = 0;
        double squareA = 0;
        double squareB = 0;
        for (int i = 0; i < a.size(); i++) {
            both += (a.get(i) - meanA) * (b.get(i) - meanB);
            squareA += Math.pow(a.get(i) - meanA, 2);
            squareB += Math.pow(b.get(i) - meanB, 2);
        }
        return both / Math.sqrt(squareA * squareB);
    }
}
