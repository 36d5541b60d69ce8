package dev.nearfar.pipeline.tune;

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

    /// As small as shows the blur from afar, and no smaller than serves.
    @ParameterizedTest
    @CsvSource({
        "700, 700, 4cm, 128",
        "2000, 300, 4cm, 330",
        "300, 2000, 4cm, 50",
        "900, 900, 40cm, 207",
        "900, 900, 200cm, 256",
        "100, 100, 4cm, 100"
    })
    void largePicturesAreMadeSmaller(int width, int height, String hanging, int smaller) {
        var geometry = DrawnPair.geometry(hanging);
        var pictures = List.of(DrawnPair.drawn(width, height, true), DrawnPair.drawn(width, height, false));
        var tuning = of(pictures, geometry);
        var shape = tuning.pictures().getFirst().shape();
        assertThat(shape.width()).isCloseTo(smaller, within(2));
        assertThat((double) shape.width() / shape.height()).isCloseTo((double) width / height, within(0.02 * width));
    }

    @Test
    void greyHasNoColourLeft() {
        var planes = new char[3][64];
        Arrays.fill(planes[1], (char) Picture.WHITE);
        var grey = TuningPictures.grey(Picture.of16Bit(new Shape(3, 8, 8), planes));
        assertThat(grey.shape()).isEqualTo(new Shape(3, 8, 8));
        // sRGB of 0.7152: 1.055·0.7152^(1/2.4) − 0.055.
        assertThat(grey.code(0, 0) / (double) Picture.WHITE).isCloseTo(0.8625, within(1e-3));
        assertThat(grey.code(2, 0)).isEqualTo(grey.code(0, 0));
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
