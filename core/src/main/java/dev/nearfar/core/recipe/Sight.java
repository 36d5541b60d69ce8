package dev.nearfar.core.recipe;

import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.core.view.named.Views;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/// What is to be seen how, as a person asks for it: `thumbnail:96;weight=0.5;inside=C=B`.
///
/// @param see the view
/// @param picture which picture is to be seen so, counted from the first
/// @param weight how much that counts beside the others, 1 being usual; > 0, ≤ 1000
/// @param inside which picture is a mask, outside of which it does not matter
public record Sight(ViewSpec see, int picture, double weight, OptionalInt inside) {
    private static final double MOST_WEIGHT = 1000;

    /// Checks the weight.
    public Sight {
        if (!(weight > 0 && weight <= MOST_WEIGHT)) {
            throw new IllegalArgumentException("weight of a view must be > 0 and <= 1000, was " + weight);
        }
    }

    /// What was written, before it is known which picture is which.
    ///
    /// @param see the view
    /// @param weight its weight
    /// @param inside the mask's name; empty where there is none
    /// @param picture the picture's name
    public record Written(ViewSpec see, double weight, String inside, String picture) {
        /// Reads `VIEW[;weight=W][;inside=MASK]=PICTURE`.
        ///
        /// @throws IllegalArgumentException if it is not that; the message tells what, the rule and the value
        public static Written parse(String text) {
            var rule = "see must be VIEW[;weight=W][;inside=MASK]=PICTURE, was ";
            double weight = 1;
            var inside = "";
            var rest = text;
            int end = rest.indexOf(';');
            int equals = rest.indexOf('=');
            boolean hasOptions = end >= 0 && end < equals;
            var view = rest.substring(0, Math.max(hasOptions ? end : equals, 0));
            rest = rest.substring(view.length());
            while (rest.startsWith(";")) {
                int value = rest.indexOf('=');
                int next = value < 0 ? -1 : end(rest, value + 1);
                if (next < 0) {
                    throw new IllegalArgumentException(rule + text);
                }
                var option = rest.substring(1, value);
                var given = rest.substring(value + 1, next);
                switch (option) {
                    case "weight" -> weight = number(given);
                    case "inside" -> inside = given;
                    default -> throw new IllegalArgumentException(rule + text);
                }
                rest = rest.substring(next);
            }
            if (view.isEmpty() || rest.length() < 2) {
                throw new IllegalArgumentException(rule + text);
            }
            return new Written(Views.parse(view), weight, inside, rest.substring(1));
        }

        /// Where an option's value ends: at the next option, or at the picture.
        private static int end(String text, int from) {
            int option = text.indexOf(';', from);
            int picture = text.indexOf('=', from);
            return option >= 0 && option < picture ? option : picture;
        }

        private static double number(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException("weight of a view must be a number, was " + text, e);
            }
        }
    }

    /// Reads one whose pictures are letters.
    ///
    /// @throws IllegalArgumentException as [Written#parse]
    static Sight parse(String text) {
        var written = Written.parse(text);
        return new Sight(
                written.see,
                TermSpec.picture(written.picture),
                written.weight,
                written.inside.isEmpty() ? OptionalInt.empty() : OptionalInt.of(TermSpec.picture(written.inside)));
    }

    /// As [#parse] reads it.
    @Override
    public String toString() {
        return written(TermSpec::letter);
    }

    /// As a person writes it, with the pictures' names in place of letters.
    ///
    /// @param names of the pictures; one that is missing is told by its letter
    public String written(List<String> names) {
        return written(index -> index < names.size() ? names.get(index) : TermSpec.letter(index));
    }

    private String written(IntFunction<String> name) {
        var text = new StringBuilder(Views.text(see));
        if (weight != 1) {
            text.append(";weight=")
                    .append(BigDecimal.valueOf(weight).stripTrailingZeros().toPlainString());
        }
        if (inside.isPresent()) {
            text.append(";inside=").append(name.apply(inside.getAsInt()));
        }
        return text.append('=').append(name.apply(picture)).toString();
    }
}
