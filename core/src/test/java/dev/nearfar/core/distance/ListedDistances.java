package dev.nearfar.core.distance;

import dev.nearfar.core.picture.Shape;
import java.util.List;
import java.util.stream.Stream;

/// Every distance there is: whoever writes one adds it here and gets all tests.
final class ListedDistances {
    /// Odd sizes, one plane and three, lines of one sample, and rows longer than a block of the sum.
    private static final List<Shape> SHAPES = List.of(
            new Shape(3, 5, 17),
            new Shape(1, 33, 64),
            new Shape(3, 9, 1),
            new Shape(1, 1, 9),
            new Shape(1, 1, 1),
            new Shape(1, 3, 1041));

    private ListedDistances() {}

    static Stream<ListedDistance> all() {
        return SHAPES.stream().flatMap(ListedDistances::of);
    }

    /// One sample has no structure; see [StructureTest].
    private static Stream<ListedDistance> of(Shape shape) {
        var squared = new ListedDistance(
                "squared difference",
                shape,
                1e-6,
                2e-7,
                (size, precision, workers) -> new SquaredDifference(size, workers));
        var charbonnier = new ListedDistance(
                "charbonnier",
                shape,
                2e-6,
                2e-6,
                (size, precision, workers) -> new Charbonnier(size, 0.7, 0.012, workers));
        var structure = new ListedDistance("structure", shape, 2e-6, 4e-6, Structure::new);
        return shape.samples() == 1 ? Stream.of(squared, charbonnier) : Stream.of(squared, charbonnier, structure);
    }
}
