package dev.nearfar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    private static final List<String> WORDS =
            List.of("--size", "--sigma", "--near-weight", "--near-at", "--json", "-o");

    @ParameterizedTest
    @CsvSource({
        "kitten,  sitting, 3",
        "'',      abc,     3",
        "abc,     '',      3",
        "abc,     abc,     0",
        "saturday, sunday, 3",
    })
    void theDistanceIsLevenshteins(String typed, String word, int distance) {
        assertThat(Spelling.distance(typed, word)).isEqualTo(distance);
    }

    @ParameterizedTest
    @CsvSource({"--sigm, --sigma", "--near-weigth, --near-weight", "--nearweight, --near-weight", "--jason, --json"})
    void aSlipIsUnderstood(String typed, String word) {
        assertThat(Spelling.nearest(typed, WORDS)).contains(word);
    }

    @Test
    void anotherWordIsNot() {
        assertThat(Spelling.nearest("--blur", WORDS)).isEmpty();
        assertThat(Spelling.nearest("-x", WORDS)).isEmpty();
    }
}
