package dev.nearfar.core.methods.eye;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.EyeRecipes;
import dev.nearfar.core.recipe.Geometry;
import org.junit.jupiter.api.Test;

class EyeBandsTest {
    /// 512 pixels on 40 cm are 8.94 pixels a degree from 40 cm and 111.7 from 5 m.
    @Test
    void theDefaultGeometrySuitsPicturesOfUsualSizes() {
        var bands = EyeBands.of(Geometry.DEFAULT, 512);
        assertThat(bands.warnings()).isEmpty();
        assertThat(bands.sigmas().get(0)).isCloseTo(0.13789, within(1e-4));
        assertThat(bands.sigmas().get(1)).isCloseTo(1.7235, within(1e-3));
    }

    @Test
    void distancesTooNearToEachOther() {
        assertThat(EyeBands.of(EyeRecipes.at("40cm", "2m", "none", "5m"), 512).warnings())
                .containsExactly("the far distance should be at least 4 times the near one, is 2.5 times (2m and 5m): "
                        + "neither picture will read well");
        assertThat(EyeBands.of(EyeRecipes.at("40cm", "1m", "none", "4m"), 1024).warnings())
                .isEmpty();
    }

    /// A degree at 5 m is 8.7 cm: 4.58 of them hold 55 periods that the eye halves. And 128 pixels of 0.431 need be 268.
    @Test
    void tooFewPixels() {
        assertThat(EyeBands.of(Geometry.DEFAULT, 128).warnings())
                .containsExactly(
                        "from 5m the eye resolves 55 cycles across the picture, and 128 pixels hold 64 at most: "
                                + "use at least 268 pixels across, or stand further off than 10.4 m");
    }

    /// From 4 m, 512 pixels are 89.4 a degree, and the eye blurs 1.379 of them: 1.6 need 595, or 4.6 m.
    @Test
    void fewPixels() {
        assertThat(EyeBands.of(EyeRecipes.at("40cm", "40cm", "none", "4m"), 512).warnings())
                .containsExactly(
                        "from 4m the eye resolves 69 cycles across the picture, and 512 pixels hold 256 at most, "
                                + "so that nearer pictures will be thin strokes: "
                                + "use at least 595 pixels across, or stand further off than 4.6 m");
    }

    @Test
    void whatIsAdvisedHelps() {
        assertThat(EyeBands.of(Geometry.DEFAULT, 268).warnings())
                .singleElement()
                .asString()
                .contains("thin strokes: use at least 476 pixels across");
        assertThat(EyeBands.of(Geometry.DEFAULT, 476).warnings()).isEmpty();
        assertThat(EyeBands.of(EyeRecipes.at("40cm", "40cm", "none", "18.6m"), 128)
                        .warnings())
                .isEmpty();
    }

    @Test
    void morePicturesThanThereAreOctavesFor() {
        assertThat(EyeBands.of(EyeRecipes.at("40cm", "1m", "2m", "4m"), 2048).warnings())
                .containsExactly("3 pictures need distances 1.5 octaves apart, have 2.0 octaves between 1m and 4m, "
                        + "which is 1.0 each");
        assertThat(EyeBands.of(EyeRecipes.THREE, 60).warnings()).isEmpty();
    }
}
