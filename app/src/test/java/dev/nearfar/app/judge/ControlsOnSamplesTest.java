package dev.nearfar.app.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.geometry.Viewing;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Resampler;
import dev.nearfar.files.PictureReader;
import dev.nearfar.judge.Control;
import dev.nearfar.judge.HybridReader;
import dev.nearfar.judge.Verdict;
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
        "astronaut.png, raccoon.jpg",
        "raccoon.jpg, coffee.png",
        "rocket.jpg, retina.jpg"
    })
    void onPhotographs(String nearName, String farName) throws Exception {
        try (var workers = new Workers(2)) {
            var near = square(nearName, workers);
            var far = square(farName, workers);
            double nearDensity = Viewing.pixelsPerDegree(WIDTH_METRES, SIDE, 0.4);
            double farDensity = Viewing.pixelsPerDegree(WIDTH_METRES, SIDE, 5);
            var reader = new HybridReader(near, far, nearDensity, farDensity, workers);

            for (var control : Control.values()) {
                var reading = reader.of(control.of(near, far, farDensity, workers));
                var words = List.of(reading.near().verdict(), reading.far().verdict());
                switch (control) {
                    case NEAR_ALONE -> assertThat(words).containsExactly(Verdict.CLEARLY, Verdict.NOT);
                    case FAR_ALONE, FAR_BLURRED -> assertThat(words).containsExactly(Verdict.NOT, Verdict.CLEARLY);
                    case HALF_AND_HALF -> assertThat(words).doesNotContain(Verdict.CLEARLY);
                }
            }
        }
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
