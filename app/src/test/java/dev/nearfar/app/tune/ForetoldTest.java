package dev.nearfar.app.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Length;
import org.junit.jupiter.api.Test;

class ForetoldTest {
    @Test
    void fromElsewhereIsAsIfLookedAtAnew() {
        var far = farAt("9m");
        try (var workers = new Workers(1)) {
            var pictures = DrawnPair.pictures();
            var moved = Foretold.of(pictures, DrawnPair.GEOMETRY, workers).at(far, workers);

            assertThat(moved.choose(Eye.DEFAULT))
                    .isEqualTo(Foretold.of(pictures, far, workers).choose(Eye.DEFAULT));
            assertThat(moved.suits(pictures.getFirst().shape())).isTrue();
        }
    }

    @Test
    void nothingIsLeftOpenAndWhatIsGivenStays() {
        try (var workers = new Workers(1)) {
            var given = Eye.DEFAULT.with(Eye.Strengths.UNTRIED.withFarContrast(0.31));
            var foretold = Foretold.of(DrawnPair.pictures(), DrawnPair.GEOMETRY, workers);

            assertThat(foretold.choose(Eye.DEFAULT).isComplete()).isTrue();
            assertThat(foretold.choose(given)).isEqualTo(given);
        }
    }

    private static Geometry farAt(String length) {
        var geometry = DrawnPair.GEOMETRY;
        return new Geometry(
                geometry.width(),
                geometry.dpi(),
                geometry.print(),
                geometry.nearAt(),
                geometry.middleAt(),
                Length.parse(length));
    }
}
