package dev.nearfar.app.tune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Geometry;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TuningPicturesTest {
    @Test
    void smallPicturesStayAsTheyAre() {
        var tuning = of(DrawnPair.pictures(), DrawnPair.GEOMETRY);
        assertThat(tuning.pictures().getFirst()).isSameAs(tuning.pictures().getFirst());
        assertThat(tuning.pictures().getFirst().shape()).isEqualTo(new Shape(1, DrawnPair.SIDE, DrawnPair.SIDE));
        for (int index = 0; index < 2; index++) {
            var at = DrawnPair.GEOMETRY.distances().get(index);
            assertThat(pixelsPerDegree(tuning)[index])
                    .isCloseTo(DrawnPair.GEOMETRY.pixelsPerDegree(at, DrawnPair.SIDE), within(1e-3));
        }
    }

    /// Where distance blurs much, large pictures are shrunk and lose nothing at the sides; where it does not, they are cut.
    @ParameterizedTest
    @CsvSource({"700, 700, 4cm", "2000, 300, 4cm", "300, 2000, 4cm", "900, 900, 200cm", "1500, 400, 90cm"})
    void largePicturesAreShrunkOrCut(int width, int height, String hanging) {
        var geometry = DrawnPair.geometry(hanging);
        var pictures = List.of(DrawnPair.drawn(width, height, true), DrawnPair.drawn(width, height, false));
        var tuning = of(pictures, geometry);
        var shape = tuning.pictures().getFirst().shape();
        assertThat(shape.planeSize()).isLessThanOrEqualTo(TuningPictures.MOST_PIXELS + shape.width() + shape.height());
        assertThat(shape.planeSize()).isGreaterThan(TuningPictures.MOST_PIXELS / 2);
        assertThat((double) shape.width() / shape.height()).isCloseTo((double) width / height, within(0.02 * width));
        var at = geometry.distances();
        double scale = pixelsPerDegree(tuning)[1] / geometry.pixelsPerDegree(at.get(1), width);
        assertThat(scale).isLessThan(1.001);
        // The angle under which a pixel is seen grows as the picture shrinks.
        assertThat(pixelsPerDegree(tuning)[0] / geometry.pixelsPerDegree(at.get(0), width))
                .isCloseTo(scale, within(0.02 * scale));
        double sigma = 0.01543 * pixelsPerDegree(tuning)[1];
        assertThat(sigma)
                .isGreaterThanOrEqualTo(Math.min(1.39, 0.99 * 0.01543 * geometry.pixelsPerDegree(at.get(1), width)));
    }

    @Test
    void colouredPicturesAreTriedByTheirLuminance() {
        var shape = new Shape(3, 8, 8);
        var planes = new char[3][64];
        Arrays.fill(planes[1], (char) Picture.WHITE);
        var green = Picture.of16Bit(shape, planes);
        var tuning = of(List.of(green, green), DrawnPair.GEOMETRY);
        var grey = tuning.pictures().getFirst();
        assertThat(grey.shape()).isEqualTo(new Shape(1, 8, 8));
        // sRGB of 0.7152: 1.055·0.7152^(1/2.4) − 0.055.
        assertThat(grey.code(0, 0) / (double) Picture.WHITE).isCloseTo(0.8625, within(1e-3));
    }

    private static TuningPictures of(List<Picture> pictures, Geometry geometry) {
        try (var workers = new Workers(2)) {
            return TuningPictures.of(pictures, geometry, workers);
        }
    }

    private static double[] pixelsPerDegree(TuningPictures tuning) {
        return tuning.geometry()
                .pixelsPerDegree(tuning.pictures().getFirst().shape().width());
    }
}
