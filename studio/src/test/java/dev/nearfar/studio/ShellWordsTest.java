package dev.nearfar.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShellWordsTest {
    static Stream<List<String>> words() {
        return Stream.of(
                List.of("nearfar", "mix", "a.png", "b.png"),
                List.of("it's", "a \"b\" c", "$HOME", "`x`", "a\\b", "*.png", "#102030", "a;b", "", "ä ö", "~", "a\nb"),
                List.of("--align", "matrix:1,0,-3.5e-2,0,1,0,0,0,1", "'", "''", "\\"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void whatIsPutTogetherComesApart(List<String> words) {
        assertThat(ShellWords.split(ShellWords.join(words))).isEqualTo(words);
    }

    /// The shell itself is the judge.
    @ParameterizedTest
    @MethodSource("words")
    void aShellTakesItApartInTheSameWay(List<String> words) throws Exception {
        var process = new ProcessBuilder("sh", "-c", "printf '%s\\0' " + ShellWords.join(words))
                .redirectErrorStream(true)
                .start();
        var output = new String(process.getInputStream().readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).isEqualTo(String.join("\0", words) + "\0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a; rm -rf /",
                "a && b",
                "a | b",
                "$(a)",
                "`a`",
                "\"$a\"",
                "a > b",
                "a *",
                "a ?",
                "(a)",
                "'open",
                "\"open",
                "a \\",
                "~/a",
                "a\nb",
                "a #b",
                "{a,b}",
                "!a",
            })
    void moreThanOneSimpleCommandIsRefused(String command) {
        assertThatThrownBy(() -> ShellWords.split(command))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("command must");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a  b", " a\tb ", "'a' \"b\"", "\\a b", "a \\\n b", "a'' b"})
    void quotesAndSpacesAreTheShells(String command) {
        assertThat(ShellWords.split(command)).containsExactly("a", "b");
    }
}
