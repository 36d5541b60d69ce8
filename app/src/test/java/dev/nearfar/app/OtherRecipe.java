package dev.nearfar.app;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.recipe.CanvasSize;
import dev.nearfar.core.recipe.Cutoff;
import dev.nearfar.core.recipe.Length;
import dev.nearfar.core.recipe.Method;
import dev.nearfar.core.recipe.Recipe;
import java.util.LinkedHashMap;
import java.util.OptionalInt;

/// A recipe that differs from the defaults in every field, found by reflection, so that a new field is tested by being
/// there.
final class OtherRecipe {
    private OtherRecipe() {}

    static Recipe of(Method method) {
        var defaults = Recipe.DEFAULT.withMethod(method);
        var texts = new LinkedHashMap<String, String>();
        RecipeFields.of(defaults).forEach((name, value) -> {
            if (!name.equals(RecipeFields.PRESET)) {
                texts.put(name, FieldText.of(other(value)));
            }
        });
        return RecipeFields.with(defaults, texts);
    }

    private static Object other(Object value) {
        return switch (value) {
            case Double number -> number * 1.1 + 0.1;
            case Integer number -> number + 1;
            case OptionalInt number -> OptionalInt.of(number.orElse(20) + 1);
            case Enum<?> constant -> {
                var all = constant.getDeclaringClass().getEnumConstants();
                yield all[(constant.ordinal() + 1) % all.length];
            }
            case CanvasSize size -> new CanvasSize.Pixels(17, 5);
            case SrgbColour colour -> new SrgbColour(1, 20, 255);
            case Length length -> Length.parse(length.metres() / 0.3 + "ft");
            case Cutoff cutoff -> new Cutoff(cutoff.value() * 1.5 + 0.1, Cutoff.Unit.CPD);
            default -> throw new AssertionError("another value must be known for " + value.getClass() + ", was not");
        };
    }
}
