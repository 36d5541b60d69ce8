package dev.nearfar.core.view.named;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.view.Resize;
import dev.nearfar.core.view.ViewSpec;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ViewsTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "near",
                "from:5m",
                "thumbnail:96:box",
                "grey",
                "dim:0.25",
                "motion:20@-30.5",
                "rotated:180",
                "mirrored",
                "protan",
                "deutan",
                "tritan",
                "far:srgb:1.43",
                "blurred:2.2:3:15:zero",
                "detail:2.5",
                "far-detail:srgb:1.5:4"
            })
    void everyViewIsItsText(String text) {
        var spec = Views.parse(text);
        assertThat(Views.text(spec)).isEqualTo(text);
        var values = spec.values().entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, value -> value.getValue().toString()));
        assertThat(Views.of(spec.name(), values)).isEqualTo(spec);
    }

    @Test
    void whatIsLeftOutIsUsual() {
        assertThat(Views.parse("thumbnail:64")).isEqualTo(new Thumbnail(64, Resize.Filter.LANCZOS3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            thumbnail;      a view must
            thumbnail:0;    width of view thumbnail must be 1..16384, was 0
            thumbnail:big;  width of view thumbnail must be a whole number, was big
            thumbnail:9:x;  resizer of view thumbnail must be one of box, bilinear, catmullrom, lanczos3, was x
            thumbnail:9:box:1; a view must be written as thumbnail:WIDTH[:RESIZER], was thumbnail:9:box:1
            motion:2000@1;  length of view motion must be 1.0..1000.0, was 2000
            dim:NaN;        share of view dim must be 0.001..1.0, was NaN
            from:5;         must be a length with its unit
            sepia;          view must be one of near, from:DISTANCE
            """)
    void whatIsNoViewIsRefused(String text, String message) {
        assertThatThrownBy(() -> Views.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .satisfiesAnyOf(
                        told -> assertThat(told).startsWith(message),
                        told -> assertThat(told).isEqualTo("width of view thumbnail must be given, was missing"));
    }

    @Test
    void aDistanceBecomesABlur() {
        var near = Views.parse("from:1cm").resolved(metres -> 20 * metres);
        assertThat(near).isEqualTo(new ViewSpec.Near());
        assertThat(Views.parse("from:5m").resolved(metres -> 20 * metres))
                .isEqualTo(new ViewSpec.Far(new Srgb(), 0.01543 * 100));
    }
}
