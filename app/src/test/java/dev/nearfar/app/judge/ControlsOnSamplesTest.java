package dev.nearfar.app.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Resampler;
import dev.nearfar.core.recipe.Viewing;
import dev.nearfar.files.PictureReader;
import dev.nearfar.judge.Control;
import dev.nearfar.judge.Legibility;
import dev.nearfar.judge.Verdict;
import dev.nearfar.judge.ViewReading;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The judge says of photographs' controls what a person would.
class ControlsOnSamplesTest {
    private static final int SIDE = 256;
    private static final double WIDTH_METRES = 0.2;

    @ParameterizedTest
    @CsvSource({
        "astronaut.png, cat.png",
        "cat.png, astronaut.png",
        "coffee.png, rocket.jpg",
        "raccoon.jpg, coffee.png",
        "rocket.jpg, retina.jpg"
    })
    void onPhotographs(String nearName, String farName) throws Exception {
        try (var workers = new Workers(2)) {
            var near = square(nearName, workers);
            var far = square(farName, workers);
            double nearDensity = Viewing.pixelsPerDegree(WIDTH_METRES, SIDE, 0.4);
            double farDensity = Viewing.pixelsPerDegree(WIDTH_METRES, SIDE, 5);
            var legibility = new Legibility(List.of(near, far), new double[] {nearDensity, farDensity}, workers);

            for (var control : Control.values()) {
                var reading = legibility.of(control.of(near, far, farDensity, workers));
                assertThat(reading.views()).as("%s", control).allSatisfy(view -> {
                    switch (control) {
                        case NEAR_ALONE -> requireVerdicts(view, Verdict.CLEARLY, Verdict.NOT);
                        case FAR_ALONE, FAR_BLURRED -> requireVerdicts(view, Verdict.NOT, Verdict.CLEARLY);
                        case HALF_AND_HALF -> {
                            assertThat(view.verdict(0)).isNotEqualTo(Verdict.CLEARLY);
                            assertThat(view.verdict(1)).isNotEqualTo(Verdict.CLEARLY);
                        }
                    }
                });
                assertThat(reading.reads()).as("%s", control).isFalse();
            }
        }
    }

    private static void requireVerdicts(ViewReading view, Verdict near, Verdict far) {
        assertThat(view.verdict(0)).isEqualTo(near);
        assertThat(view.verdict(1)).isEqualTo(far);
    }

    private static Picture square(String name, Workers workers) throws Exception {
        var picture = PictureReader.read(Path.of("..", "samples", name), SrgbColour.WHITE)
                .picture();
        var shape = picture.shape();
        double side = Math.min(shape.width(), shape.height());
        return new Resampler(workers)
                .scale(picture, (shape.width() - side) / 2, (shape.height() - side) / 2, side, side, SIDE, SIDE);
    }
}
