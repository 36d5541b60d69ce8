package dev.nearfar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PicturesAtTest {
    @Test
    void picturesComeInTheOrderOfTheirDistances() {
        var pictures = PicturesAt.parse(List.of("10m=c.png", "40cm=a.png", "5ft=b.png", "3m=-"));

        assertThat(pictures.names()).containsExactly("a.png", "b.png", "-", "c.png");
        assertThat(pictures.fields()).isEqualTo(Map.of("nearAt", "40cm", "middleAt", "5ft,3m", "farAt", "10m"));
    }

    @Test
    void twoHaveNoneBetween() {
        assertThat(PicturesAt.parse(List.of("2m=b.png", "1m=a=b.png")))
                .isEqualTo(new PicturesAt(List.of("a=b.png", "b.png"), Map.of("nearAt", "1m", "farAt", "2m")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1m=a.png            | pictures must be 2 to 16, were 1
            a.png 1m=b.png      | at must be a distance and a picture, such as 2m=cat.png, was a.png
            =a.png 1m=b.png     | at must be a distance and a picture, such as 2m=cat.png, was =a.png
            1m= 2m=b.png        | at must be a distance and a picture, such as 2m=cat.png, was 1m=
            1=a.png 2m=b.png    | at must be a length with its unit (m, cm, mm, in or ft), was 1
            0m=a.png 2m=b.png   | at must be finite and > 0, was 0m
            -1m=a.png 2m=b.png  | at must be a length with its unit (m, cm, mm, in or ft), was -1m
            100cm=a.png 1m=b.png | distances must differ, two were 1m
            """)
    void refusals(String texts, String message) {
        assertThatThrownBy(() -> PicturesAt.parse(List.of(texts.split(" "))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void atMostSixteen() {
        assertThatThrownBy(() -> PicturesAt.parse(Collections.nCopies(17, "1m=a.png")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pictures must be 2 to 16, were 17");
    }
}
