package dev.nearfar.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.Json;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What Pillow's `resize` makes of a picture (`make_resized.py`), the view shows.
class ThumbnailTest {
    private static final Json GOLDEN = Json.read(Path.of("src", "test", "golden", "resized.json"));

    @ParameterizedTest
    @EnumSource(Precision.class)
    void asPillowResizes(Precision precision) {
        var shape = new Shape(1, GOLDEN.integer("height"), GOLDEN.integer("width"));
        var picture = Planes.zero(shape, precision);
        var samples = GOLDEN.numbers("samples");
        for (int i = 0; i < shape.planeSize(); i++) {
            picture.set(0, i, samples.get(i) / 255);
        }
        try (var workers = new Workers(2)) {
            for (var each : GOLDEN.objects("cases")) {
                var filter = Resize.Filter.valueOf(each.text("filter").toUpperCase(Locale.ROOT));
                var view = new Resize(shape, each.integer("width"), each.integer("height"), filter, precision, workers);
                var seen = Planes.zero(view.output(), precision);
                view.forward(picture, seen);
                var wanted = each.numbers("samples");
                assertThat(wanted).hasSize(seen.shape().planeSize());
                for (int i = 0; i < wanted.size(); i++) {
                    assertThat(255 * seen.get(0, i))
                            .as("%s %s, sample %d", filter, seen.shape(), i)
                            .isCloseTo(wanted.get(i), within(1e-3));
                }
            }
        }
    }
}
