package dev.nearfar.core.optimise;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;

/// The latest steps `s` of a search and how the gradient changed over each, `y`: what a limited-memory BFGS search knows
/// of the curvature, and the directions that follow from it.
///
/// A direction is the two-loop recursion over those samples alone that no bound holds back. All scalar products that it
/// needs are summed in one pass over the rows, the recursion itself runs over those few numbers, and a second pass adds
/// up the direction: two passes whatever the number of pairs (Chen, Wang, Zhou 2014, "Large-scale L-BFGS using
/// MapReduce"; the recursion is Nocedal's of 1980).
final class CurvaturePairs {
    /// Each costs two stacks, and more gain nothing: over 20 published objectives, 2, 3, 4 and 7 pairs came within 1% of
    /// the least value in 9.9, 9.8, 9.7 and 9.6 evaluations, within 0.1% in 19.0, 18.7, 18.4 and 18.3 (geometric means).
    static final int MOST = 3;

    /// A pair counts while the cosine of the angle between `s` and `y` is above this: below, it is rounding, or a hill.
    static final double LEAST_COSINE = 1e-5;

    // Where a row's products stand: s·y and y·y by pair and pair, then s·s, s·g and y·g by pair, then g·g.
    private static final int CHANGES = MOST * MOST;
    private static final int STEPS = 2 * CHANGES;
    private static final int STEPS_GRADIENT = STEPS + MOST;
    private static final int CHANGES_GRADIENT = STEPS_GRADIENT + MOST;
    private static final int GRADIENT = CHANGES_GRADIENT + MOST;
    private static final int PRODUCTS = GRADIENT + 1;

    private final Shape shape;
    private final Rows rows;
    private final SearchRows vectors;
    private final double firstCurvature;
    private final Planes[] steps = new Planes[MOST];
    private final Planes[] changes = new Planes[MOST];
    private final double[] rowProducts;
    private final double[] products = new double[PRODUCTS];
    private final boolean[] usable = new boolean[MOST];
    private final double[] changeShares = new double[MOST];
    private final double[] stepShares = new double[MOST];
    private double gradientShare;
    private int slot;
    private int count;

    /// No pairs yet, of stacks of one shape. `firstCurvature` is what counts as the curvature along every sample until
    /// there is one.
    CurvaturePairs(Shape shape, Precision precision, double firstCurvature, Workers workers) {
        this.shape = shape;
        gradientShare = 1 / firstCurvature;
        this.firstCurvature = firstCurvature;
        rows = new Rows(shape, workers);
        vectors = new SearchRows(shape, workers.count());
        for (int index = 0; index < MOST; index++) {
            steps[index] = Planes.zero(shape, precision);
            changes[index] = Planes.zero(shape, precision);
        }
        rowProducts = new double[Math.multiplyExact(shape.channels() * shape.height(), PRODUCTS)];
    }

    boolean isEmpty() {
        return count == 0;
    }

    /// Drops all pairs.
    void forget() {
        count = 0;
    }

    /// Writes `min(max(x + direction, lower), upper)` and returns the gradient's product with the way there,
    /// which is the step of the next pair, should [#accept] come.
    double move(Planes x, Planes gradient, Planes direction, CanvasParameter parameter, Planes destination) {
        var step = steps[slot];
        return rows.sum((channel, row, worker) -> {
            vectors.move(x, direction, 1, parameter, destination, channel, row);
            vectors.difference(destination, x, step, channel, row);
            return vectors.dot(gradient, step, channel, row, worker);
        });
    }

    /// Goes only so great a part of the latest [#move], and returns as that does.
    double shorten(Planes x, Planes gradient, double part, CanvasParameter parameter, Planes destination) {
        var step = steps[slot];
        return rows.sum((channel, row, worker) -> {
            vectors.scale(part, step, channel, row);
            vectors.move(x, step, 1, parameter, destination, channel, row);
            return vectors.dot(gradient, step, channel, row, worker);
        });
    }

    /// What the latest direction took for the curvature along samples of which pairs know nothing.
    double curvature() {
        return 1 / gradientShare;
    }

    /// Makes the latest [#move] a pair, the oldest giving way.
    void accept(Planes gradient, Planes nextGradient) {
        var change = changes[slot];
        rows.forEach((channel, row, worker) -> vectors.difference(nextGradient, gradient, change, channel, row));
        slot = (slot + 1) % MOST;
        count = Math.min(count + 1, MOST);
    }

    /// Writes the direction of the step to take from `x`, 0 where a bound holds a sample back. Returns whether there is
    /// anywhere to go.
    boolean direct(Planes x, Planes gradient, CanvasParameter parameter, Planes direction) {
        sumProducts(x, gradient, parameter, direction);
        if (products[GRADIENT] == 0) {
            return false;
        }
        recur();
        rows.forEach((channel, row, worker) -> {
            vectors.fill(direction, 0, channel, row);
            vectors.addScaled(-gradientShare, gradient, direction, channel, row);
            for (int age = count; age >= 1; age--) {
                int pair = pair(age);
                if (usable[pair]) {
                    vectors.addScaled(-changeShares[pair], changes[pair], direction, channel, row);
                    vectors.addScaled(-stepShares[pair], steps[pair], direction, channel, row);
                }
            }
            vectors.hold(x, gradient, parameter, direction, channel, row);
        });
        return true;
    }

    /// Where the pair stands that was accepted `age` − 1 pairs before the latest.
    private int pair(int age) {
        return Math.floorMod(slot - age, MOST);
    }

    private void sumProducts(Planes x, Planes gradient, CanvasParameter parameter, Planes free) {
        rows.forEach((channel, row, worker) -> {
            vectors.fill(free, 1, channel, row);
            vectors.hold(x, gradient, parameter, free, channel, row);
            int at = (channel * shape.height() + row) * PRODUCTS;
            for (int age = 1; age <= count; age++) {
                int pair = pair(age);
                for (int newer = 1; newer <= age; newer++) {
                    int other = pair(newer);
                    rowProducts[at + pair * MOST + other] =
                            vectors.dot(free, steps[pair], changes[other], channel, row, worker);
                    rowProducts[at + CHANGES + pair * MOST + other] =
                            vectors.dot(free, changes[pair], changes[other], channel, row, worker);
                }
                rowProducts[at + STEPS + pair] = vectors.dot(free, steps[pair], steps[pair], channel, row, worker);
                rowProducts[at + STEPS_GRADIENT + pair] =
                        vectors.dot(free, steps[pair], gradient, channel, row, worker);
                rowProducts[at + CHANGES_GRADIENT + pair] =
                        vectors.dot(free, changes[pair], gradient, channel, row, worker);
            }
            rowProducts[at + GRADIENT] = vectors.dot(free, gradient, gradient, channel, row, worker);
        });
        for (int product = 0; product < PRODUCTS; product++) {
            double sum = 0;
            for (int at = product; at < rowProducts.length; at += PRODUCTS) {
                sum += rowProducts[at];
            }
            products[product] = sum;
        }
    }

    /// The two loops, on shares: `H·g = gradientShare·g + Σ changeShare·y + Σ stepShare·s`.
    private void recur() {
        gradientShare = 1 / firstCurvature;
        for (int age = count; age >= 1; age--) {
            int pair = pair(age);
            double curvature = stepChange(pair, pair);
            usable[pair] =
                    curvature > LEAST_COSINE * Math.sqrt(products[STEPS + pair]) * Math.sqrt(changeChange(pair, pair));
            if (usable[pair]) {
                gradientShare = curvature / changeChange(pair, pair);
            }
        }
        for (int age = 1; age <= count; age++) {
            int pair = pair(age);
            if (usable[pair]) {
                double along = products[STEPS_GRADIENT + pair];
                for (int newer = 1; newer < age; newer++) {
                    along -= usable[pair(newer)] ? stepShares[pair(newer)] * stepChange(pair, pair(newer)) : 0;
                }
                stepShares[pair] = along / stepChange(pair, pair);
            }
        }
        for (int age = count; age >= 1; age--) {
            int pair = pair(age);
            if (usable[pair]) {
                double along = gradientShare * products[CHANGES_GRADIENT + pair];
                for (int other = 1; other <= count; other++) {
                    if (usable[pair(other)]) {
                        along += other > age
                                ? changeShares[pair(other)] * changeChange(pair(other), pair)
                                        + stepShares[pair(other)] * stepChange(pair(other), pair)
                                : -gradientShare * stepShares[pair(other)] * changeChange(pair, pair(other));
                    }
                }
                changeShares[pair] = -gradientShare * stepShares[pair];
                stepShares[pair] -= along / stepChange(pair, pair);
            }
        }
    }

    /// `s·y`, `y` belonging to the newer pair or the same.
    private double stepChange(int pair, int newer) {
        return products[pair * MOST + newer];
    }

    /// `y·y`, the second one belonging to the newer pair or the same.
    private double changeChange(int pair, int newer) {
        return products[CHANGES + pair * MOST + newer];
    }
}
