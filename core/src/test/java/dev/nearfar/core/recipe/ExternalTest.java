package dev.nearfar.core.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExternalTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void theTextIsReadAsItIsWritten() {
        var two = new Externals(List.of(new External("Mine.java", HASH, 0.3), new External("Größe.java", HASH, 1e9)));
        assertThat(two).hasToString("0.3*Mine.java#%s,1E+9*Größe.java#%s".formatted(HASH, HASH));
        assertThat(Externals.parse(two.toString())).isEqualTo(two);
        assertThat(Externals.parse("none")).isEqualTo(Externals.NONE).hasToString("none");
        assertThat(two.names()).isEqualTo("Mine.java, Größe.java");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mine.java            | must be WEIGHT*NAME#SHA256, was Mine.java
            1*Mine.java#abc      | an error function's hash must be 64 hexadecimal digits, was abc
            1*../Mine.java#abc   | an error function's name must be 1 to 64 letters, digits, '.', '_', '-' or '$', was ../Mine.java
            e*Mine.java#abc      | an error function's weight must be a number, was e
            """)
    void whatIsNoFunctionIsRefused(String text, String message) {
        assertThatThrownBy(() -> Externals.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void weightsAndNumbersHaveBounds() {
        assertThatThrownBy(() -> new External("Mine.java", HASH, 0))
                .hasMessage("an error function's weight must be > 0 and <= 1e9, was 0.0");
        var one = new External("Mine.java", HASH, 1);
        assertThatThrownBy(() -> new Externals(List.of(one, one)))
                .hasMessage("must be functions of different names, was twice Mine.java");
        assertThatThrownBy(() -> new Externals(Collections.nCopies(9, one)))
                .hasMessage("must be at most 8 functions, were 9");
    }
}
