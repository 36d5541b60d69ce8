package dev.nearfar.core.view;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Precision;
import java.util.function.BiFunction;

/// A view to test, with what its tests must know.
///
/// @param name what a failing test shows
/// @param linear whether it must pass the dot-product test
/// @param lowest code value from which differences can follow its curve
/// @param maker builds it
record ListedView(String name, boolean linear, double lowest, BiFunction<Precision, Workers, View> maker) {
    View build(Precision precision, Workers workers) {
        return maker.apply(precision, workers);
    }

    @Override
    public String toString() {
        return name;
    }
}
