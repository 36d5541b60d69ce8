package dev.nearfar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.recipe.Alone;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Fit;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Method;
import dev.nearfar.core.recipe.Placement;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class RecipeFieldsTest {
    static List<Method> methods() {
        return List.of(Eye.DEFAULT, Seed.DEFAULT, Classic.DEFAULT, Alone.DEFAULT);
    }

    @Test
    void everyMethodIsListedHere() {
        assertThat(methods().stream().map(Object::getClass))
                .hasSameElementsAs(List.of(Method.class.getPermittedSubclasses()));
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyFieldReadsTheTextThatItWrites(Method method) {
        var defaults = Recipe.DEFAULT.withMethod(method);
        assertThat(OtherRecipe.each(method)).isNotEmpty().allSatisfy((field, recipe) -> {
            assertThat(RecipeFields.of(recipe).get(field))
                    .isNotEqualTo(RecipeFields.of(defaults).get(field));
            var texts = new LinkedHashMap<String, String>();
            RecipeFields.of(recipe).forEach((name, value) -> texts.put(name, FieldText.of(value)));
            assertThat(RecipeFields.with(Recipe.DEFAULT, texts)).isEqualTo(recipe);
        });
    }

    @ParameterizedTest
    @MethodSource("methods")
    void everyFieldHasADefaultText(Method method) {
        var texts = new LinkedHashMap<String, String>();
        RecipeFields.of(OtherRecipe.of(method))
                .keySet()
                .forEach(name -> texts.put(name, RecipeFields.defaultText(name)));
        texts.put("preset", method.preset());
        if (method instanceof Alone alone) {
            // The one default of a shared field that is another method's own; the help says so.
            texts.put("solver", FieldText.of(alone.solver()));
        }

        assertThat(RecipeFields.with(OtherRecipe.of(method), texts)).isEqualTo(Recipe.DEFAULT.withMethod(method));
    }

    @Test
    void fieldsAreTheRecordsComponents() {
        assertThat(RecipeFields.of(Recipe.DEFAULT.withMethod(Seed.DEFAULT)).keySet())
                .containsExactly(
                        "preset",
                        "fit",
                        "size",
                        "background",
                        "error",
                        "see",
                        "align",
                        "move",
                        "border",
                        "cut",
                        "width",
                        "dpi",
                        "print",
                        "nearAt",
                        "middleAt",
                        "farAt",
                        "sigma",
                        "kernelSize",
                        "nearWeight",
                        "farWeight",
                        "steps",
                        "rate",
                        "start",
                        "precision",
                        "solver",
                        "effort");
        assertThat(RecipeFields.of(Recipe.DEFAULT.withMethod(Classic.DEFAULT)).keySet())
                .containsExactly(
                        "preset",
                        "fit",
                        "size",
                        "background",
                        "error",
                        "see",
                        "align",
                        "move",
                        "border",
                        "cut",
                        "width",
                        "dpi",
                        "print",
                        "nearAt",
                        "middleAt",
                        "farAt",
                        "lowCutoff",
                        "highCutoff",
                        "light");
    }

    @Test
    void anotherPresetBeginsAtItsDefaultsAndKeepsTheCanvas() {
        var recipe = new Recipe(
                Seed.DEFAULT,
                Fit.CONTAIN,
                Recipe.DEFAULT.size(),
                SrgbColour.parse("black"),
                Geometry.DEFAULT,
                Placement.NONE);

        assertThat(RecipeFields.with(recipe, Map.of("preset", "classic", "light", "linear")))
                .isEqualTo(RecipeFields.with(recipe.withMethod(Classic.DEFAULT), Map.of("light", "linear")));
    }

    @Test
    void theSamePresetKeepsItsFields() {
        var recipe = OtherRecipe.of(Seed.DEFAULT);

        assertThat(RecipeFields.with(recipe, Map.of("preset", "seed"))).isEqualTo(recipe);
    }

    @ParameterizedTest
    @CsvSource({"sigma,sigma", "nearWeight,near-weight", "farAt,far-at"})
    void optionsAreInKebabCase(String field, String option) {
        assertThat(RecipeFields.option(field)).isEqualTo(option);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            seed    | sigma      | -1        | sigma must be > 0 and <= 10000, was -1.0
            seed    | sigma      | NaN       | sigma must be a finite number, was NaN
            seed    | sigma      | Infinity  | sigma must be a finite number, was Infinity
            seed    | sigma      | 0x1p3     | sigma must be a finite number, was 0x1p3
            seed    | sigma      | 3d        | sigma must be a finite number, was 3d
            seed    | sigma      | 1e999     | sigma must be > 0 and <= 10000, was Infinity
            seed    | sigma      | ''        | sigma must have 1 to 400 characters, had 0
            seed    | nearWeight | 1e999     | near-weight must be >= 0 and <= 1e6, was Infinity
            seed    | farWeight  | -0.5      | far-weight must be >= 0 and <= 1e6, was -0.5
            seed    | kernelSize | 4         | kernel-size must be odd, 1..131001, was 4
            seed    | kernelSize | 0         | kernel-size must be odd, 1..131001, was 0
            seed    | kernelSize | automatic | kernel-size must be a whole number of at most 9 digits, was automatic
            seed    | steps      | 0         | steps must be 1..1000000, was 0
            seed    | steps      | 1.5       | steps must be a whole number of at most 9 digits, was 1.5
            seed    | steps      | 9999999999 | steps must be a whole number of at most 9 digits, was 9999999999
            seed    | start      | GREY      | start must be one of grey, near, far, classic, was GREY
            seed    | fit        | crop      | fit must be one of cover, contain, stretch, was crop
            seed    | size       | 640       | size must be auto or WIDTHxHEIGHT, was 640
            seed    | size       | 1x640     | size must be 2..65500 pixels a side, was 1x640
            seed    | background | #12345    | background must be #rrggbb, white, grey or black, was #12345
            seed    | preset     | ear       | preset must be eye, seed, classic or error, was ear
            seed    | lowCutoff  | 12px      | low-cutoff must go with preset classic, was given to preset seed
            classic | sigma      | 3         | sigma must go with preset seed, was given to preset classic
            classic | lowCutoff  | 12        | low-cutoff must be a number with px, cpd or cpp, such as 12px, was 12
            classic | lowCutoff  | 0px       | low-cutoff must be finite and > 0, was 0.0
            classic | width      | 40        | width must be a length with its unit (m, cm, mm, in or ft), was 40
            classic | farAt      | 0m        | far-at must be finite and > 0, was 0m
            classic | farAt      | 40cm      | near-at must be less than far-at, was 40cm against 40cm
            """)
    void refusalsGiveNameRuleAndValue(String preset, String field, String text, String message) {
        var recipe = RecipeFields.with(Recipe.DEFAULT, Map.of("preset", preset));

        assertThatThrownBy(() -> RecipeFields.with(recipe, Map.of(field, text)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void longTextsAreRefusedUnread() {
        assertThatThrownBy(() -> RecipeFields.with(Recipe.DEFAULT, Map.of("sigma", "1".repeat(401))))
                .hasMessage("sigma must have 1 to 400 characters, had 401");
    }

    @Test
    void unknownFieldsAreRefusedWithThoseThereAre() {
        assertThatThrownBy(() -> RecipeFields.with(Recipe.DEFAULT, Map.of("preset", "seed", "blur", "3")))
                .hasMessage(
                        "a field of preset seed must be one of preset, fit, size, background, error, see, align, move, border, cut, width, dpi, print, "
                                + "nearAt, middleAt, farAt, sigma, kernelSize, nearWeight, farWeight, steps, rate, start, "
                                + "precision, solver, effort, was blur");
        assertThatThrownBy(() -> RecipeFields.defaultText("blur"))
                .hasMessage("field must be one of a recipe, was blur");
    }
}
