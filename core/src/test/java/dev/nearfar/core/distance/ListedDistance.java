package dev.nearfar.core.distance;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Shape;
import java.util.function.BiFunction;

/// A distance to test: its name, the stacks that it compares, and how to build it for them.
record ListedDistance(String name, Shape shape, BiFunction<Shape, Workers, Distance> maker) {
    Distance build(Workers workers) {
        return maker.apply(shape, workers);
    }

    @Override
    public String toString() {
        return name + " " + shape;
    }
}
