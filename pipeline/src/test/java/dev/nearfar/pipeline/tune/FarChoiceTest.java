package dev.nearfar.pipeline.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.geometry.Length;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Geometry;
import java.util.List;
import org.junit.jupiter.api.Test;

class FarChoiceTest {
    private static final Geometry GEOMETRY = DrawnPair.geometry("4cm");

    /// Rings over a slow wave: both read from soon on.
    private static List<Picture> easy() {
        return List.of(DrawnPair.drawn(192, 192, true), DrawnPair.wave(192));
    }

    @Test
    void theNearestFromWhichBothReadIsTaken() {
        try (var mixer = new Mixer(2)) {
            var choice = FarChoice.of(Eye.DEFAULT, easy(), GEOMETRY, 192, mixer);
            assertThat(choice.reads()).isTrue();
            assertThat(choice.distance().metres()).isGreaterThanOrEqualTo(1.6);
            assertThat(FarChoice.reads(Eye.DEFAULT, easy(), GEOMETRY.withFar(choice.distance()), 192, mixer))
                    .isTrue();
        }
    }

    @Test
    void theSameIsChosenAtAnyNumberOfThreads() {
        try (var one = new Mixer(1);
                var three = new Mixer(3)) {
            assertThat(FarChoice.of(Eye.DEFAULT, easy(), GEOMETRY, 192, one))
                    .isEqualTo(FarChoice.of(Eye.DEFAULT, easy(), GEOMETRY, 192, three));
        }
    }

    /// A blank picture reads nowhere; a distance is given all the same.
    @Test
    void whereNothingReadsTheFarthestIsTaken() {
        var blank = Picture.of16Bit(new Shape(1, 64, 64), new char[1][64 * 64]);
        var loud = DrawnPair.drawn(64, 64, false);
        try (var mixer = new Mixer(2)) {
            var choice = FarChoice.of(Eye.DEFAULT, List.of(blank, loud), GEOMETRY, 64, mixer);
            assertThat(choice.reads()).isFalse();
            assertThat(choice.distance().metres()).isGreaterThan(1.6);
        }
    }

    /// From where the eye resolves all that the pixels hold there is nothing to be hidden.
    @Test
    void fromTooNearNothingReads() {
        try (var mixer = new Mixer(2)) {
            assertThat(FarChoice.reads(Eye.DEFAULT, easy(), GEOMETRY.withFar(Length.parse("50cm")), 192, mixer))
                    .isFalse();
        }
    }
}
