package dev.nearfar.core.distance;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;

/// A distance to test.
///
/// @param name what a failing test shows
/// @param shape the stacks that it compares
/// @param valueTolerance how far the value in `float` may be from that in `double`, of the value
/// @param floatTolerance how far the cotangent in `float` may be from that in `double`, of its largest sample
/// @param maker builds it
record ListedDistance(String name, Shape shape, double valueTolerance, double floatTolerance, Maker maker) {
    /// Builds a distance for stacks.
    @FunctionalInterface
    interface Maker {
        Distance make(Shape shape, Precision precision, Workers workers);
    }

    Distance build(Precision precision, Workers workers) {
        return maker.make(shape, precision, workers);
    }

    @Override
    public String toString() {
        return name + " " + shape;
    }
}
