package dev.nearfar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.files.ColourProfile;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SavingTest {
    @Test
    void whatIsNotSaidStaysAsItWas() {
        var before = new Saving(16, ColourProfile.P3, 80, true);

        assertThat(before.with(Map.of())).isEqualTo(before);
        assertThat(before.with(Map.of("quality", "7"))).isEqualTo(new Saving(16, ColourProfile.P3, 7, true));
        assertThat(before.with(Map.of("depth", "8", "profile", "srgb", "strip", "false")))
                .isEqualTo(new Saving(8, ColourProfile.SRGB, 80, false));
    }

    @Test
    void linearLightGoesWithSixteenBits() {
        assertThat(Saving.DEFAULT.with(Map.of("profile", "linear")).depth()).isEqualTo(16);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            depth=12                | depth must be 8 or 16, was 12
            depth=x                 | depth must be a whole number of at most 9 digits, was x
            profile=adobe           | profile must be one of srgb, p3, linear, was adobe
            profile=linear,depth=8  | depth must be 16 with profile linear, was 8
            quality=0               | quality must be 1..100, was 0
            quality=101             | quality must be 1..100, was 101
            strip=perhaps           | strip must be true or false, was perhaps
            path=/home              | a field of output must be one of depth, profile, quality, strip, was path
            """)
    void whatCannotBeIsRefused(String fields, String message) {
        var texts = new LinkedHashMap<String, String>();
        for (var field : fields.split(",", -1)) {
            texts.put(field.split("=", -1)[0], field.split("=", -1)[1]);
        }
        assertThatThrownBy(() -> Saving.DEFAULT.with(texts))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
