package dev.nearfar.core.view;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// A way of looking that people can ask for by name, in a recipe, on a command line, in the studio.
///
/// Implementations from elsewhere are found by [java.util.ServiceLoader]: a class with a public constructor without parameters, named in
/// `META-INF/services/dev.nearfar.core.view.ViewKind`. [View] says what the view that is built must do; the project's own tests for views
/// (dot product, differences) show how to check it.
public interface ViewKind {
    /// In lower case, letters, digits and `-`.
    String name();

    /// What there is to say about it, in the order in which texts have them.
    List<Parameter> parameters();

    /// One line of help.
    String help();

    /// The view with such values.
    ///
    /// @throws IllegalArgumentException if a value is refused; the message gives name, rule and value
    ViewSpec of(ViewValues values);

    /// What stands between two values in a text.
    default String separator() {
        return ":";
    }

    /// Whether people may ask for it where they say what is seen how; the others are what presets are made of.
    default boolean isAskedFor() {
        return true;
    }

    /// A value that a view has.
    ///
    /// @param name as in JSON
    /// @param usual text where nothing is given; empty where something must be
    record Parameter(String name, Optional<String> usual) {
        /// One that must be given.
        public static Parameter of(String name) {
            return new Parameter(name, Optional.empty());
        }

        /// One that may be left out.
        public static Parameter of(String name, String usual) {
            return new Parameter(name, Optional.of(usual));
        }
    }

    /// How it is written: `thumbnail:WIDTH[:RESIZER]`.
    default String usage() {
        var text = new StringBuilder(name());
        for (int index = 0; index < parameters().size(); index++) {
            var parameter = parameters().get(index);
            var part = (index == 0 ? ":" : separator()) + parameter.name().toUpperCase(Locale.ROOT);
            text.append(parameter.usual().isPresent() ? "[" + part + "]" : part);
        }
        return text.toString();
    }
}
