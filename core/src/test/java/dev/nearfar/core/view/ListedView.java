package dev.nearfar.core.view;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Precision;
import java.util.function.BiFunction;

/// A view to test, with what its tests must know.
///
/// @param name what a failing test shows
/// @param linear whether it must pass the dot-product test
/// @param lowest code value from which differences can follow its curve
/// @param floatTolerance how far `float` may be from `double`, of the largest sample of what is compared
/// @param maker builds it
record ListedView(
        String name, boolean linear, double lowest, double floatTolerance, BiFunction<Precision, Workers, View> maker) {
    private static final double ROUNDING = 1e-6;

    static ListedView linear(String name, BiFunction<Precision, Workers, View> maker) {
        return new ListedView(name, true, 0, ROUNDING, maker);
    }

    /// A view that is steep, or has a joint, at black.
    static ListedView curved(String name, BiFunction<Precision, Workers, View> maker) {
        return new ListedView(name, false, 0.06, ROUNDING, maker);
    }

    /// The same view whose `float` form is another algorithm.
    ListedView within(double tolerance) {
        return new ListedView(name, linear, lowest, tolerance, maker);
    }

    View build(Precision precision, Workers workers) {
        return maker.apply(precision, workers);
    }

    @Override
    public String toString() {
        return name;
    }
}
