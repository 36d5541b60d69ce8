package dev.nearfar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Method;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.files.ColourProfile;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeDocumentTest {
    private static final String HASH = "0123456789abcdef".repeat(4);

    static List<Method> methods() {
        return List.of(Seed.DEFAULT, Classic.DEFAULT, Eye.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everythingComesBack(Method method) {
        var document = document(method);

        assertThat(RecipeDocument.parse(document.toJson().getBytes(UTF_8))).isEqualTo(document);
        assertThat(document.toJson()).doesNotContain("\n").hasSizeLessThan(1 << 16);
    }

    @Test
    void aBareRecipeHasNothingBeside() {
        var document = parse("{'version': 1, 'preset': 'classic'}");

        assertThat(document.madeBy()).isEmpty();
        assertThat(document.inputSha256()).isEmpty();
        assertThat(document.saving()).isEqualTo(Saving.DEFAULT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            'nearfar': 7                          | nearfar must be a version of at most 100 characters, was another value
            'inputs': []                          | inputs must be an object, was another value
            'inputs': {'nearSha256': 'HASH'}      | an input must be a SHA-256 of 64 hexadecimal digits, was another value
            'inputs': {'nearSha256': 'HASH', 'farSha256': '/home'} | an input must be a SHA-256 of 64
            'inputs': {'nearSha256': 'HASH', 'middleSha256': 'HASH', 'farSha256': 'HASH'} | middleSha256 must be at most 14 hashes
            'output': 8                           | output must be an object, was another value
            'output': {'depth': 9}                | depth must be 8 or 16, was 9
            'output': {'depth': []}               | depth must be a string, a number or a truth, was another value
            'output': {'path': '/home'}           | a field of output must be one of depth, profile, quality, strip, was path
            """)
    void whatStandsBesideIsJudgedToo(String field, String message) {
        var json = "{'recipe': {'version': 1, 'preset': 'seed'}, %s}".formatted(field.replace("HASH", HASH));

        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .startsWith(message);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void damageEndsInARecipeOrARefusal(Method method) {
        var valid = document(method).toJson().getBytes(UTF_8);
        var random = new Random(1);
        int taken = 0;
        for (int round = 0; round < 10_000; round++) {
            var damaged = Arrays.copyOf(valid, round % 9 == 0 ? random.nextInt(valid.length) : valid.length);
            for (int changes = random.nextInt(3); changes >= 0 && damaged.length > 0; changes--) {
                damaged[random.nextInt(damaged.length)] =
                        (byte) "0123456789.eE+-\"{}[]:,\0\u007fazA".charAt(random.nextInt(27));
            }
            taken += RecipeDocumentPromise.isTaken(damaged) ? 1 : 0;
        }
        assertThat(taken).isBetween(100, 9_000);
    }

    private static RecipeDocument document(Method method) {
        return new RecipeDocument(
                OtherRecipe.of(method),
                Optional.of("1.2.3"),
                List.of(HASH, HASH.replace('0', 'f'), HASH),
                new Saving(16, ColourProfile.P3, 80, false));
    }

    private static RecipeDocument parse(String json) {
        return RecipeDocument.parse(json.replace('\'', '"').getBytes(UTF_8));
    }
}
