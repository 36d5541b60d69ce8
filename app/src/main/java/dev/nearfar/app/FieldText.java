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
import dev.nearfar.core.recipe.PrintSize;
import dev.nearfar.core.recipe.Sights;
import dev.nearfar.core.recipe.WallWidth;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How the value of one field of a recipe is written, on a command line and in JSON.
///
/// | type          | text                                    | in JSON |
/// |---------------|-----------------------------------------|---------|
/// | `double`      | decimal, finite                         | number  |
/// | `int`         | whole, at most 9 digits                 | number  |
/// | `OptionalInt` | as `int`, or `auto`                     | number, or string `auto` |
/// | `OptionalDouble` | as `double`, or `auto`               | number, or string `auto` |
/// | enum          | the constant in lower case              | string  |
/// | other         | as the type's `parse` and `toString` have it | string |
final class FieldText {
    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]+)?");
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,9}");

    private FieldText() {}

    /// Reads a value.
    ///
    /// @param name what messages call the field
    /// @param type of a record component
    /// @throws IllegalArgumentException if the text is no such value; the message gives name, rule and value
    static Object parse(String name, Class<?> type, String text) {
        try {
            if (type == double.class) {
                return number(text);
            } else if (type == int.class) {
                return whole(text);
            } else if (type == OptionalInt.class) {
                return text.equals("auto") ? OptionalInt.empty() : OptionalInt.of(whole(text));
            } else if (type == OptionalDouble.class) {
                return text.equals("auto") ? OptionalDouble.empty() : OptionalDouble.of(number(text));
            } else if (type == CanvasSize.class) {
                return CanvasSize.parse(text);
            } else if (type == SrgbColour.class) {
                return SrgbColour.parse(text);
            } else if (type == Length.class) {
                return Length.parse(text);
            } else if (type == FarDistance.class) {
                return FarDistance.parse(text);
            } else if (type == WallWidth.class) {
                return WallWidth.parse(text);
            } else if (type == PrintSize.class) {
                return PrintSize.parse(text);
            } else if (type == Distances.class) {
                return Distances.parse(text);
            } else if (type == AlignBy.class) {
                return AlignBy.parse(text);
            } else if (type == CutTo.class) {
                return CutTo.parse(text);
            } else if (type == Externals.class) {
                return Externals.parse(text);
            } else if (type == Sights.class) {
                return Sights.parse(text);
            } else if (type == Cutoff.class) {
                return Cutoff.parse(text);
            } else if (type.isEnum()) {
                return constant(type, text);
            }
        } catch (IllegalArgumentException refused) {
            var rule = String.valueOf(refused.getMessage());
            throw new IllegalArgumentException(rule.startsWith("must") ? name + " " + rule : rule, refused);
        }
        throw new IllegalStateException("no text form for " + type);
    }

    private static double number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a finite number, was " + text);
        }
        return Double.parseDouble(text);
    }

    private static int whole(String text) {
        if (!WHOLE.matcher(text).matches()) {
            throw new IllegalArgumentException("must be a whole number of at most 9 digits, was " + text);
        }
        return Integer.parseInt(text);
    }

    private static Object constant(Class<?> type, String text) {
        for (var constant : type.getEnumConstants()) {
            if (of(constant).equals(text)) {
                return constant;
            }
        }
        var all = Arrays.stream(type.getEnumConstants()).map(FieldText::of).collect(Collectors.joining(", "));
        throw new IllegalArgumentException("must be one of %s, was %s".formatted(all, text));
    }

    /// A value as [#parse] reads it.
    static String of(Object value) {
        return switch (value) {
            case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT);
            case OptionalInt optional -> optional.isPresent() ? Integer.toString(optional.getAsInt()) : "auto";
            case OptionalDouble optional -> optional.isPresent() ? Double.toString(optional.getAsDouble()) : "auto";
            default -> value.toString();
        };
    }

    /// Whether a value is a number in JSON; the others are strings.
    static boolean isNumber(Object value) {
        return switch (value) {
            case Double number -> true;
            case Integer number -> true;
            case OptionalInt optional -> optional.isPresent();
            case OptionalDouble optional -> optional.isPresent();
            default -> false;
        };
    }
}
