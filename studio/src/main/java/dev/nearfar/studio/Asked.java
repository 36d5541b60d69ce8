package dev.nearfar.studio;

import io.javalin.http.Context;
import java.util.Optional;

/// What an address asks for beside its path.
final class Asked {
    private Asked() {}

    static Optional<String> text(Context context, String name) {
        return Optional.ofNullable(context.queryParam(name));
    }

    /// A whole number.
    ///
    /// @throws Refusal 422 if it is none, or out of range
    static Optional<Integer> whole(Context context, String name, int least, int most) {
        return text(context, name).map(text -> whole(name, text, least, most));
    }

    /// The same of a text from elsewhere.
    static int whole(String name, String text, int least, int most) {
        if (!text.matches("[0-9]{1,9}") || Integer.parseInt(text) < least || Integer.parseInt(text) > most) {
            throw Refusal.of(422, "%s must be %d..%d, was %s".formatted(name, least, most, clipped(text)));
        }
        return Integer.parseInt(text);
    }

    /// A number, as a person writes it.
    ///
    /// @throws Refusal 422 if it is missing or none
    static double number(Context context, String name) {
        var text = text(context, name).orElseThrow(() -> Refusal.of(422, name + " must be given, was missing"));
        if (!text.matches("[0-9]{1,9}(\\.[0-9]{1,9})?")) {
            throw Refusal.of(422, "%s must be a number, was %s".formatted(name, clipped(text)));
        }
        return Double.parseDouble(text);
    }

    private static String clipped(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "..." : text;
    }
}
