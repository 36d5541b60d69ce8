package dev.nearfar.core.view.named;

import dev.nearfar.core.view.ViewKind;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.core.view.ViewValues;
import java.util.List;
import java.util.function.Function;

/// A kind that is no more than what it says of itself and how it makes its views.
record NamedKind(
        String name,
        String help,
        List<Parameter> parameters,
        String separator,
        boolean isAskedFor,
        Function<ViewValues, ViewSpec> maker)
        implements ViewKind {
    /// One that people may ask for, a colon between its values.
    static NamedKind of(String name, String help, Function<ViewValues, ViewSpec> maker, Parameter... parameters) {
        return new NamedKind(name, help, List.of(parameters), ":", true, maker);
    }

    /// The same with something else between values.
    NamedKind separatedBy(String other) {
        return new NamedKind(name, help, parameters, other, isAskedFor, maker);
    }

    /// The same as one that presets are made of, which nobody need ask for.
    NamedKind ofPresets() {
        return new NamedKind(name, help, parameters, separator, false, maker);
    }

    @Override
    public ViewSpec of(ViewValues values) {
        return maker.apply(values);
    }
}
