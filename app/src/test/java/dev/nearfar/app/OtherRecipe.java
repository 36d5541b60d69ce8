package dev.nearfar.app;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.geometry.Length;
import dev.nearfar.core.recipe.AlignBy;
import dev.nearfar.core.recipe.CanvasSize;
import dev.nearfar.core.recipe.CutTo;
import dev.nearfar.core.recipe.Cutoff;
import dev.nearfar.core.recipe.Distances;
import dev.nearfar.core.recipe.Externals;
import dev.nearfar.core.recipe.FarDistance;
import dev.nearfar.core.recipe.Method;
import dev.nearfar.core.recipe.PrintSize;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Sights;
import dev.nearfar.core.recipe.WallWidth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Recipes that differ from the defaults, field by field as reflection finds them, so that a new field is tested by being
/// there.
final class OtherRecipe {
    private OtherRecipe() {}

    /// All changes at once that go together.
    static Recipe of(Method method) {
        var recipe = Recipe.DEFAULT.withMethod(method);
        for (var field : fields(recipe)) {
            recipe = changedIfPossible(recipe, field);
        }
        return recipe;
    }

    /// For every field, the recipe in which it alone is not the default.
    static Map<String, Recipe> each(Method method) {
        var defaults = Recipe.DEFAULT.withMethod(method);
        var recipes = new LinkedHashMap<String, Recipe>();
        fields(defaults).forEach(field -> recipes.put(field, changed(defaults, field)));
        return recipes;
    }

    private static List<String> fields(Recipe recipe) {
        return RecipeFields.of(recipe).keySet().stream()
                .filter(field -> !field.equals(RecipeFields.PRESET))
                .toList();
    }

    private static Recipe changedIfPossible(Recipe recipe, String field) {
        try {
            return changed(recipe, field);
        } catch (IllegalArgumentException e) {
            // It does not go with another change; `each` has it alone.
            return recipe;
        }
    }

    private static Recipe changed(Recipe recipe, String field) {
        var value = other(RecipeFields.of(recipe).get(field));
        return RecipeFields.with(recipe, Map.of(field, FieldText.of(value)));
    }

    private static Object other(Object value) {
        return switch (value) {
            case Double number -> number * 1.1 + 0.1;
            case Integer number -> number + 1;
            case OptionalInt number -> OptionalInt.of(number.orElse(20) + 1);
            case OptionalDouble number -> OptionalDouble.of(number.orElse(0.8) + 0.1);
            case FarDistance far -> FarDistance.parse("7m");
            case WallWidth width -> WallWidth.parse("33cm");
            case AlignBy align -> AlignBy.parse("matrix:1,0.25,-3,0,1,2.5,0,1e-4,1");
            case CutTo cut -> CutTo.parse("1,2,30,4");
            case PrintSize print -> PrintSize.parse("A5@200dpi");
            case Distances distances -> Distances.parse("1m,2m");
            case Sights byDistance -> Sights.parse("near=A,thumbnail:64:box;weight=0.5;inside=C=B");
            case Externals none -> Externals.parse("0.25*Mine.java#%s".formatted("0123456789abcdef".repeat(4)));
            case Enum<?> constant -> {
                var all = constant.getDeclaringClass().getEnumConstants();
                yield constant == all[0] ? all[1] : all[0];
            }
            case CanvasSize size -> new CanvasSize.Pixels(17, 5);
            case SrgbColour colour -> new SrgbColour(1, 20, 255);
            case Length length -> Length.parse(length.metres() / 0.3 + "ft");
            case Cutoff cutoff -> new Cutoff(cutoff.value() * 1.5 + 0.1, Cutoff.Unit.CPD);
            default -> throw new AssertionError("another value must be known for " + value.getClass() + ", was not");
        };
    }
}
