package dev.nearfar.app;

import dev.nearfar.core.recipe.Alone;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Method;
import dev.nearfar.core.recipe.Placement;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.Terms;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// A recipe as named texts: the components of the records are the fields, so a flag, a JSON field and a record component
/// have one name (`--near-weight`, `nearWeight`), and a new component is read and written without a line here.
///
/// The components of the recipe, of its placement, its geometry and its method stand side by side; the method itself is the field
/// `preset`. The list of terms is no field: it follows from them, and is written anew where one of them changes.
public final class RecipeFields {
    /// Name of the field that chooses the method.
    public static final String PRESET = "preset";

    private static final String ERROR = "error";
    private static final List<Method> METHODS = List.of(Eye.DEFAULT, Seed.DEFAULT, Classic.DEFAULT, Alone.DEFAULT);
    private static final Set<Class<?>> OWNERS = Set.of(Method.class, Geometry.class, Placement.class, Terms.class);
    private static final int LONGEST_TEXT = 400;

    /// Lists of error functions and of views are longer.
    private static final int LONGEST_LIST = 2000;

    private static final Set<String> LISTS = Set.of(ERROR, "see");

    private static final String ALIGN = "align";

    /// A warp holds up to a hundred pairs of points.
    private static final int LONGEST_ALIGN = 10_000;

    private RecipeFields() {}

    /// All fields and their values, as objects: numbers, enums, or types whose text is the value.
    static Map<String, Object> of(Recipe recipe) {
        var fields = new LinkedHashMap<String, Object>();
        fields.put(PRESET, recipe.method().preset());
        for (var owner : new Record[] {recipe, recipe.placement(), recipe.geometry(), (Record) recipe.method()}) {
            for (var component : owner.getClass().getRecordComponents()) {
                if (!isOwner(component)) {
                    fields.put(component.getName(), value(owner, component));
                }
            }
        }
        return fields;
    }

    /// All fields and their values, as a person writes them.
    public static Map<String, String> texts(Recipe recipe) {
        var texts = new LinkedHashMap<String, String>();
        of(recipe).forEach((name, value) -> texts.put(name, FieldText.of(value)));
        return texts;
    }

    /// The fields that are a method's own, and their values.
    static Map<String, Object> of(Method method) {
        var fields = new LinkedHashMap<String, Object>();
        for (var component : method.getClass().getRecordComponents()) {
            fields.put(component.getName(), value((Record) method, component));
        }
        return fields;
    }

    /// The recipe with some fields changed. A `preset` other than the recipe's starts from that method's defaults.
    ///
    /// @param texts field name → value as a person writes it
    /// @throws IllegalArgumentException if a field is not one of the recipe's or its method's, or a value is refused;
    ///     the message names the field as options are written, the rule and the value
    public static Recipe with(Recipe recipe, Map<String, String> texts) {
        texts.forEach(RecipeFields::requireLength);
        var rest = new LinkedHashMap<>(texts);
        var preset = rest.remove(PRESET);
        var chosen = preset == null || preset.equals(recipe.method().preset())
                ? recipe
                : recipe.withMethod(Method.of(preset));
        var method = (Method) rebuilt((Record) chosen.method(), rest);
        var geometry = (Geometry) rebuilt(chosen.geometry(), rest);
        var placement = (Placement) rebuilt(chosen.placement(), rest);
        // What the other fields were is judged together with what they become.
        var bare = chosen.withGeometry(Geometry.DEFAULT).withTerms(texts.isEmpty() ? chosen.terms() : Terms.NONE);
        var result = ((Recipe) rebuilt(bare, rest))
                .withMethod(method)
                .withPlacement(placement)
                .withGeometry(geometry);
        if (!rest.isEmpty()) {
            throw stray(rest.firstEntry().getKey(), result);
        }
        return result;
    }

    private static void requireLength(String field, String text) {
        int longest = field.equals(ALIGN) ? LONGEST_ALIGN : LISTS.contains(field) ? LONGEST_LIST : LONGEST_TEXT;
        if (text.isEmpty() || text.length() > longest) {
            throw new IllegalArgumentException(
                    "%s must have 1 to %d characters, had %d".formatted(option(field), longest, text.length()));
        }
    }

    private static IllegalArgumentException stray(String field, Recipe recipe) {
        var preset = recipe.method().preset();
        for (var method : METHODS) {
            if (of(recipe.withMethod(method)).containsKey(field)) {
                return new IllegalArgumentException("%s must go with preset %s, was given to preset %s"
                        .formatted(option(field), method.preset(), preset));
            }
        }
        return new IllegalArgumentException("a field of preset %s must be one of %s, was %s"
                .formatted(preset, String.join(", ", of(recipe).keySet()), field));
    }

    /// A field's name as an option is written: `nearWeight` → `near-weight`.
    public static String option(String field) {
        return field.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    /// The value that a field has where nothing is asked for, in the method that has it.
    ///
    /// @throws IllegalArgumentException if no method has such a field
    public static String defaultText(String field) {
        for (var method : METHODS) {
            var value = of(Recipe.DEFAULT.withMethod(method)).get(field);
            if (value != null) {
                return FieldText.of(value);
            }
        }
        throw new IllegalArgumentException("field must be one of a recipe, was " + field);
    }

    /// Rebuilds a record with the fields that it has, which are taken out of `texts`.
    private static Record rebuilt(Record owner, Map<String, String> texts) {
        var components = owner.getClass().getRecordComponents();
        var values = new Object[components.length];
        for (int index = 0; index < components.length; index++) {
            var name = components[index].getName();
            var text = isOwner(components[index]) ? null : texts.remove(name);
            values[index] = text == null
                    ? value(owner, components[index])
                    : FieldText.parse(option(name), components[index].getType(), text);
        }
        var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return owner.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Whether a component has fields of its own.
    private static boolean isOwner(RecordComponent component) {
        return OWNERS.contains(component.getType());
    }

    private static Object value(Record owner, RecordComponent component) {
        try {
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
