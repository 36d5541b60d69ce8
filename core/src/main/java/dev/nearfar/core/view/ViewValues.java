package dev.nearfar.core.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The values that a [ViewKind] is given, as texts by name.
///
/// @param kind whose they are, for messages
/// @param texts all of its parameters'
public record ViewValues(String kind, Map<String, String> texts) {
    /// Keeps its own copy.
    public ViewValues {
        texts = Map.copyOf(texts);
    }

    /// Values in an order: names and what they are, in turn.
    public static Map<String, Object> of(Object... namesAndValues) {
        var values = new LinkedHashMap<String, Object>();
        for (int index = 0; index < namesAndValues.length; index += 2) {
            values.put((String) namesAndValues[index], namesAndValues[index + 1]);
        }
        return values;
    }

    /// A text.
    public String text(String name) {
        var text = texts.get(name);
        if (text == null) {
            throw new IllegalArgumentException("%s of view %s must be given, was missing".formatted(name, kind));
        }
        return text;
    }

    /// A finite number in a range.
    ///
    /// @throws IllegalArgumentException if it is none
    public double number(String name, double least, double most) {
        double number;
        try {
            number = Double.parseDouble(text(name));
        } catch (NumberFormatException e) {
            throw refused(name, "a number", e);
        }
        if (!(number >= least && number <= most)) {
            throw refused(name, "%s..%s".formatted(least, most), null);
        }
        return number;
    }

    /// A whole number in a range.
    ///
    /// @throws IllegalArgumentException if it is none
    public int whole(String name, int least, int most) {
        int number;
        try {
            number = Integer.parseInt(text(name));
        } catch (NumberFormatException e) {
            throw refused(name, "a whole number", e);
        }
        if (number < least || number > most) {
            throw refused(name, "%d..%d".formatted(least, most), null);
        }
        return number;
    }

    /// One of several words.
    ///
    /// @throws IllegalArgumentException if it is none of them
    public String choice(String name, List<String> allowed) {
        if (!allowed.contains(text(name))) {
            throw refused(name, "one of " + String.join(", ", allowed), null);
        }
        return text(name);
    }

    private IllegalArgumentException refused(String name, String rule, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "%s of view %s must be %s, was %s".formatted(name, kind, rule, text(name)), cause);
    }
}
