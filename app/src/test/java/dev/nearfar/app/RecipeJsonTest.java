package dev.nearfar.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonFactory;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Method;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.Sights;
import dev.nearfar.core.recipe.TermSpec;
import dev.nearfar.core.recipe.Terms;
import dev.nearfar.core.view.named.Views;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecipeJsonTest {
    static List<Method> methods() {
        return List.of(Seed.DEFAULT, Classic.DEFAULT);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyFieldComesBack(Method method) {
        var recipes = new ArrayList<>(OtherRecipe.each(method).values());
        recipes.add(OtherRecipe.of(method));
        recipes.add(Recipe.DEFAULT.withMethod(method));

        assertThat(recipes)
                .allSatisfy(recipe -> assertThat(RecipeJson.parse(json(recipe))).isEqualTo(recipe));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0005px", "0.00000001cpd", "123456789012345678cpp", ".1cpp"})
    void cutoffsOfAnySizeComeBack(String cutoff) {
        var recipe = RecipeFields.with(Recipe.DEFAULT, Map.of("preset", "classic", "lowCutoff", cutoff));

        assertThat(RecipeJson.parse(json(recipe))).isEqualTo(recipe);
    }

    @Test
    void versionComesFirstAndNumbersAreNumbers() {
        assertThat(new String(json(OtherRecipe.of(Seed.DEFAULT)), UTF_8))
                .startsWith("{\"version\":2,\"preset\":\"seed\",\"fit\":\"contain\",\"size\":\"17x5\",")
                .contains("\"kernelSize\":21,")
                .contains("\"steps\":201,");
    }

    @Test
    void whatIsMissingHasThePresetsDefault() {
        assertThat(parse("{'version': 1, 'preset': 'classic'}")).isEqualTo(Recipe.DEFAULT.withMethod(Classic.DEFAULT));
    }

    @Test
    void aReportGivesTheRecipeInside() {
        assertThat(parse("{'preset': 'seed', 'recipe': {'version': 1, 'preset': 'classic'}, 'losses': []}"))
                .isEqualTo(Recipe.DEFAULT.withMethod(Classic.DEFAULT));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            ~~                                                     | must be a JSON object, was another value or nothing
            []                                                     | must be a JSON object, was another value or nothing
            {'version':1,'preset':'seed'} {}                       | must end after its JSON object, went on
            {                                                      | must be JSON, was not at line 1, column 2: Unexpected end-of-input
            {'version':1,'preset':'seed'                           | must be JSON, was not at line 1, column 29: Unexpected end-of-input
            {'version':1 'preset':'seed'}                          | must be JSON, was not at line 1, column 14: Unexpected character
            {'version':1,'preset':'seed','sigma':NaN}              | must be JSON, was not at line 1, column 41: Non-standard token 'NaN'
            {'version':1,'version':1,'preset':'seed'}              | must be JSON, was not at line 1, column 23: Duplicate field
            {'preset':'seed'}                                      | version must be the number 2 or 1, was missing
            {'version':3,'preset':'seed'}                          | version must be the number 2 or 1, was 3
            {'version':'1','preset':'seed'}                        | version must be the number 2 or 1, was the string ~1~
            {'version':1}                                          | preset must be given, was missing
            {'version':1,'preset':null}                            | preset must be a string or a number, was null
            {'version':1,'preset':7}                               | preset must be eye, seed, classic or error, was 7
            {'version':1,'preset':'seed','sigma':'3'}              | sigma must be a number, was the string ~3~
            {'version':1,'preset':'seed','kernelSize':'15'}        | kernel-size must be a number, was the string ~15~
            {'version':1,'preset':'seed','sigma':true}             | sigma must be a string or a number, was true
            {'version':1,'preset':'seed','sigma':[3]}              | sigma must be a string or a number, was an array
            {'version':1,'preset':'seed','sigma':{}}               | sigma must be a string or a number, was an object
            {'version':1,'preset':'seed','steps':2.0}              | steps must be a whole number of at most 9 digits, was 2.0
            {'version':1,'preset':'seed','fit':1}                  | fit must be one of cover, contain, stretch, was 1
            {'version':1,'preset':'seed','nearWeight':-1}          | near-weight must be >= 0 and <= 1e6, was -1.0
            {'version':1,'preset':'seed','blur':1}                 | a field of preset seed must be one of preset,
            {'version':1,'preset':'seed','recipe':{}}              | recipe must be a string or a number, was an object
            {'version':1,'preset':'seed','light':'code'}           | light must go with preset classic, was given to preset seed
            {'recipe':7}                                           | version must be the number 2 or 1, was missing
            """)
    void whatIsNoRecipeIsRefused(String json, String message) {
        assertThatThrownBy(() -> parse(json))
                .isInstanceOf(IllegalArgumentException.class)
                .message()
                .startsWith(message.replace('~', '"'));
    }

    /// A fuzzer's find: zeros at the start made the parser guess another encoding, and fail in its own way.
    @Test
    void whatIsNoTextInUtf8IsRefused() {
        for (var charset : List.of(StandardCharsets.UTF_16BE, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1)) {
            assertThatThrownBy(() -> RecipeJson.parse("{\"ä\": 1, \"version\": 1}".getBytes(charset)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageStartingWith("must be ");
        }
        assertThatThrownBy(() -> RecipeJson.parse(new byte[] {'{', 0, 0, 0, '\n', ' ', ' ', '"', 'h', '"'}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("must be JSON, was not");
        assertThat(RecipeJson.parse("\uFEFF{\"version\": 1, \"preset\": \"seed\"}".getBytes(UTF_8)))
                .isEqualTo(Recipe.DEFAULT.withMethod(Seed.DEFAULT));
    }

    @Test
    void depthAndLengthsAreBounded() {
        var deep = "{'recipe':" + "[".repeat(1000) + "]".repeat(1000) + "}";
        assertThatThrownBy(() -> parse(deep)).message().contains("nesting depth (17) exceeds the maximum allowed (16");
        assertThatThrownBy(() -> parse("{'version':" + "1".repeat(5000) + "}"))
                .message()
                .contains("Number value length")
                .contains("exceeds the maximum allowed (100");
        assertThatThrownBy(() -> parse("{'" + "n".repeat(90_000) + "':1}"))
                .message()
                .contains("Name length")
                .contains("exceeds the maximum allowed (200");
        assertThatThrownBy(() -> parse("{'fit':'" + "f".repeat(90_000) + "'}"))
                .message()
                .contains("String value length")
                .contains("exceeds the maximum allowed (10000");
    }

    @ParameterizedTest
    @MethodSource("methods")
    void damageEndsInARecipeOrARefusal(Method method) {
        var valid = json(OtherRecipe.of(method));
        var random = new Random(1);
        int refused = 0;
        for (int round = 0; round < 20_000; round++) {
            var damaged = damaged(valid, random);
            Recipe recipe;
            try {
                recipe = RecipeJson.parse(damaged);
            } catch (IllegalArgumentException e) {
                assertThat(e).hasMessageFindingMatch("must|exceeds");
                refused++;
                continue;
            }
            // What was taken for a recipe must be one that a report can hold.
            assertThat(RecipeJson.parse(json(recipe)))
                    .as(new String(damaged, UTF_8))
                    .isEqualTo(recipe);
        }
        assertThat(refused).isBetween(10_000, 19_999);
    }

    private static byte[] damaged(byte[] valid, Random random) {
        var bytes = new ByteArrayOutputStream();
        int from = 0;
        for (int cuts = random.nextInt(3); cuts >= 0; cuts--) {
            int at = from + random.nextInt(valid.length - from);
            bytes.write(valid, from, at - from);
            switch (random.nextInt(4)) {
                case 0 -> bytes.write(random.nextInt(256));
                case 1 -> bytes.write("0123456789.eE+-\"{}[]:,".charAt(random.nextInt(22)));
                case 2 -> bytes.write(valid, random.nextInt(valid.length - 4), 4);
                default -> bytes.writeBytes(new byte[0]);
            }
            from = Math.min(valid.length - 1, at + random.nextInt(2));
        }
        bytes.write(valid, from, valid.length - from);
        return bytes.toByteArray();
    }

    @Test
    void failuresNameTheFileInOneLine(@TempDir Path folder) throws IOException {
        var file = folder.resolve("a\u001b[31m\nb.json");
        Files.writeString(file, "{\"version\":1,\"preset\":\"se\\u001b[2J\\ned\"}");

        assertThat(failure(file, ""))
                .hasMessage(folder
                        + "/a [31m b.json: bad recipe, preset must be eye, seed, classic or error, was se [2J ed");
    }

    @Test
    void filesThatAreNoneAreInputFailures(@TempDir Path folder) throws IOException {
        var large = Files.write(folder.resolve("large.json"), new byte[(1 << 20) + 1]);

        assertThat(failure(folder, "")).hasMessage(folder + ": recipe must be a file, was a directory");
        assertThat(failure(folder.resolve("no"), "")).hasMessage(folder + "/no: recipe must be a file, was not found");
        assertThat(failure(large, "")).hasMessage(large + ": recipe must have at most 1048576 bytes, had more");
        assertThat(failure(Path.of("-"), "[]"))
                .hasMessage("standard input: bad recipe, must be a JSON object, was another value or nothing");
    }

    @Test
    void standardInputHoldsARecipeToo() throws Failure {
        var recipe = OtherRecipe.of(Classic.DEFAULT);

        assertThat(RecipeFile.read(Path.of("-"), streams(new ByteArrayInputStream(json(recipe))))
                        .recipe())
                .isEqualTo(recipe);
    }

    @Test
    void aStreamThatBreaksOffIsNoBadRecipe() {
        var broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                throw new IOException("gone");
            }
        };
        var failure = catchThrowableOfType(Failure.class, () -> RecipeFile.read(Path.of("-"), streams(broken)));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.IO);
        assertThat(failure).hasMessage("standard input: recipe must be readable to its end, failed: gone");
    }

    private static Failure failure(Path path, String input) {
        var streams = streams(new ByteArrayInputStream(input.getBytes(UTF_8)));
        var failure = catchThrowableOfType(Failure.class, () -> RecipeFile.read(path, streams));
        assertThat(failure.kind()).isEqualTo(Failure.Kind.INPUT);
        return failure;
    }

    private static StandardStreams streams(InputStream input) {
        return new StandardStreams(input, new ByteArrayOutputStream());
    }

    private static Recipe parse(String json) {
        return RecipeJson.parse(json.replace('\'', '"').getBytes(UTF_8));
    }

    private static byte[] json(Recipe recipe) {
        var bytes = new ByteArrayOutputStream();
        try (var json = new JsonFactory().createGenerator(bytes)) {
            RecipeJson.write(recipe, json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return bytes.toByteArray();
    }

    /// What a picture of version 1 carries means the same today.
    @Test
    void aRecipeOfVersion1IsRead() {
        var old = """
                {"version": 1, "preset": "eye", "fit": "cover", "size": "64x48", "background": "#ffffff", "error": "none", "align": "none", \
                "move": "far", "border": "auto", "cut": "none", "width": "400mm", "dpi": "auto", "print": "none", "nearAt": "40cm", \
                "middleAt": "none", "farAt": "5m", "balance": 0.0, "colour": "both", "farContrast": 1.0, "farPivot": 0.5, "farGap": 0.0, \
                "nearGain": 1.0, "nearCut": 2.0, "detailWeight": 19.2, "tune": 8, "effort": "good"}""";
        var recipe = RecipeJson.parse(old.getBytes(UTF_8));

        assertThat(recipe.see()).isEqualTo(Sights.BY_DISTANCE);
        assertThat(recipe.terms()).isEqualTo(Terms.NONE);
        assertThat(((Eye) recipe.method()).detailWeight()).hasValue(19.2);
        assertThatThrownBy(() -> RecipeJson.parse(
                        old.replace("\"preset\"", "\"terms\": [], \"preset\"").getBytes(UTF_8)))
                .hasMessage("terms must go with version 2, was in version 1");
    }

    @Test
    void listsComeBack() {
        var term = new TermSpec(
                "mine",
                Views.parse("motion:20@30"),
                1,
                TermSpec.By.STRUCTURE,
                0.3,
                new TermSpec.Target(true, 0.5, 0.9, 0.4, 1.2),
                OptionalInt.of(2));
        var recipe = Recipe.DEFAULT.withTerms(new Terms(List.of(term)));
        var json = RecipeDocument.of(recipe).toJson();

        assertThat(json).contains("\"see\":{\"view\":\"motion\",\"length\":20.0,\"degrees\":30.0}", "\"inside\":\"C\"");
        assertThat(RecipeJson.parse(json.getBytes(UTF_8))).isEqualTo(recipe);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            "terms": 3; terms must be a list of at least one object, was another value
            "terms": []; terms must be a list of at least one object, was another value
            "terms": [3]; terms must be an object, was missing or another value
            "terms": [{"name": "a"}]; by in terms must be a string, was missing or another value
            "terms": [{"name": "a", "by": "squared", "weight": 1, "picture": "A"}]; see must be an object, was missing or another value
            "terms": [{"name": "a", "by": "guess", "weight": 1, "picture": "A", "see": {"view": "near"}}]; by must be one of squared, charbonnier, structure, was guess
            "terms": [{"name": "a", "by": "squared", "weight": -1, "picture": "A", "see": {"view": "near"}}]; a term's weight must be > 0 and <= 1e9, was -1.0
            "terms": [{"name": "a", "by": "squared", "weight": 1, "picture": "Q", "see": {"view": "near"}}]; a picture must be a letter from A to P, was Q
            "terms": [{"name": "a", "by": "squared", "weight": 1, "picture": "A", "see": {"view": "near", "width": 3}}]; view near must have no value width: it is written near
            "terms": [{"name": "a", "by": "squared", "weight": 1, "picture": "A", "see": {"view": "near"}, "x": 1}]; terms must have no field x
            "see": [{"see": {"view": "near"}, "picture": "A"}]; see must be given 2 to 16 times, was 1 times
            """)
    void badListsAreRefused(String field, String message) {
        var json = "{\"version\": 2, \"preset\": \"eye\", %s}".formatted(field);
        assertThatThrownBy(() -> RecipeJson.parse(json.getBytes(UTF_8)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void listsAreBounded() {
        var term =
                "{\"name\": \"a\", \"by\": \"squared\", \"weight\": 1, \"picture\": \"A\", \"see\": {\"view\": \"near\"}}";
        var json = "{\"version\": 2, \"preset\": \"eye\", \"terms\": [%s]}"
                .formatted(String.join(", ", Collections.nCopies(65, term)));
        assertThatThrownBy(() -> RecipeJson.parse(json.getBytes(UTF_8)))
                .hasMessage("terms must be at most 64, were 65");
    }
}
