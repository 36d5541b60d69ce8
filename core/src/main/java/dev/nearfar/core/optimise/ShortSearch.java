package dev.nearfar.core.optimise;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;

/// A search in `float` and within 0..1 that starts nearly at its end: projected BFGS from the latest step alone.
///
/// What [Lbfgs] keeps of a step, how far it went and how the gradient changed, are here the differences of the two points at
/// hand and are made row by row where they are needed, as is the direction. So there is nothing in memory but the points and their
/// gradients: the canvas and three stacks. Between two evaluations the points are gone through twice.
public final class ShortSearch {
    private static final double SUFFICIENT = 1e-4;
    private static final int MOST_TRIALS = 12;

    // Where a row's products stand, s being the step and y how the gradient changed, of samples that no bound holds
    // back.
    private static final int STEP_CHANGE = 0;
    private static final int CHANGE_CHANGE = 1;
    private static final int STEP_STEP = 2;
    private static final int STEP_GRADIENT = 3;
    private static final int CHANGE_GRADIENT = 4;
    private static final int GRADIENT_GRADIENT = 5;
    private static final int PRODUCTS = 6;

    private final RowKernels kernels = RowKernels.best();
    private final Shape shape;
    private final Rows rows;
    private final Lbfgs.Settings settings;
    private final GapEstimate gap;
    private final Scratch[] scratches;
    private final double[] rowProducts;
    private final double[] products = new double[PRODUCTS];
    private double curvature;

    private record Point(FloatPlanes canvas, FloatPlanes gradient) {}

    /// `−(gradient·g + change·y + step·s)` is the direction.
    private record Shares(double gradient, double change, double step) {}

    private static final class Scratch {
        final float[] x;
        final float[] gradient;
        final float[] step;
        final float[] change;
        final float[] direction;
        final float[] lanes = new float[RowKernels.LANES];

        Scratch(int width) {
            x = new float[width];
            gradient = new float[width];
            step = new float[width];
            change = new float[width];
            direction = new float[width];
        }
    }

    /// A search over canvases of one shape; the gap is guessed from the third evaluation on.
    public ShortSearch(Shape shape, Lbfgs.Settings settings, Workers workers) {
        this.shape = shape;
        this.settings = settings;
        rows = new Rows(shape, workers);
        gap = new GapEstimate(settings.evaluations(), settings.leastTotal(), GapEstimate.FIRST_FROM_NEAR);
        curvature = settings.firstCurvature();
        scratches = new Scratch[workers.count()];
        Arrays.setAll(scratches, worker -> new Scratch(shape.width()));
        rowProducts = new double[shape.channels() * shape.height() * PRODUCTS];
    }

    /// Makes the objective small.
    ///
    /// @param canvas where to start, overwritten with what is found; one of the points of the search on the way
    public Outcome minimise(Objective objective, FloatPlanes canvas, Listener listener) {
        canvas.requireShape(shape);
        var search = new Search(objective, listener, settings.evaluations());
        gap.reset();
        var here = new Point(canvas, FloatPlanes.zero(shape));
        var there = new Point(FloatPlanes.zero(shape), FloatPlanes.zero(shape));
        new Box().fromCanvas(canvas, canvas);
        double total = evaluate(search, here);
        var accepted = search.losses().getLast();
        boolean hasPair = false;
        boolean isStuck = false;
        boolean isLeast = false;
        while (!isStuck && search.evaluations() < settings.evaluations() && !(gap.relative() <= settings.gap())) {
            sumProducts(here, there);
            if (products[GRADIENT_GRADIENT] == 0) {
                isLeast = true;
                break;
            }
            double next = tryAlong(search, total, here, there, shares(hasPair));
            if (next < total) {
                accepted = search.losses().getLast();
                total = next;
                var old = here;
                here = there;
                there = old;
                hasPair = true;
            } else {
                // The pair may mislead. The gradient alone cannot: where it leads no lower, the numbers end.
                isStuck = !hasPair;
                hasPair = false;
            }
        }
        if (here.canvas != canvas) {
            canvas.copyFrom(here.canvas);
        }
        return outcome(search, accepted, isLeast ? 0 : gap.relative());
    }

    /// Curvature along a sample, as the search came to know it: a good `firstCurvature` for a like one.
    public double curvature() {
        return curvature;
    }

    private double evaluate(Search search, Point point) {
        double total = search.evaluate(point.canvas, point.gradient);
        gap.add(total);
        return total;
    }

    /// Goes along the direction, ever less far, until the total is low enough, and returns it; else returns `total`.
    private double tryAlong(Search search, double total, Point here, Point there, Shares shares) {
        double fall = -move(here, there, shares);
        for (int trial = 1; fall > 0; trial++) {
            double next = evaluate(search, there);
            if (next <= total - SUFFICIENT * fall) {
                return next;
            }
            if (trial == MOST_TRIALS || search.evaluations() == settings.evaluations()) {
                return total;
            }
            fall = -shorten(here, there, Math.clamp(fall / (2 * (next - total + fall)), 0.1, 0.5));
        }
        return total;
    }

    private void sumProducts(Point here, Point there) {
        int width = shape.width();
        rows.forEach((channel, row, worker) -> {
            var scratch = scratches[worker];
            differences(here, there, channel, row, scratch);
            System.arraycopy(scratch.gradient, 0, scratch.direction, 0, width);
            for (var each : List.of(scratch.step, scratch.change, scratch.direction)) {
                kernels.hold(scratch.x, scratch.gradient, 0, 0, 1, each, width);
            }
            int at = (channel * shape.height() + row) * PRODUCTS;
            rowProducts[at + STEP_CHANGE] = kernels.dot(scratch.step, scratch.change, 0, width, scratch.lanes);
            rowProducts[at + CHANGE_CHANGE] = kernels.dot(scratch.change, scratch.change, 0, width, scratch.lanes);
            rowProducts[at + STEP_STEP] = kernels.dot(scratch.step, scratch.step, 0, width, scratch.lanes);
            rowProducts[at + STEP_GRADIENT] = kernels.dot(scratch.step, scratch.gradient, 0, width, scratch.lanes);
            rowProducts[at + CHANGE_GRADIENT] = kernels.dot(scratch.change, scratch.gradient, 0, width, scratch.lanes);
            rowProducts[at + GRADIENT_GRADIENT] =
                    kernels.dot(scratch.direction, scratch.gradient, 0, width, scratch.lanes);
        });
        Arrays.fill(products, 0);
        for (int at = 0; at < rowProducts.length; at += PRODUCTS) {
            for (int product = 0; product < PRODUCTS; product++) {
                products[product] += rowProducts[at + product];
            }
        }
    }

    /// Takes a row of the point here, of its gradient, and of how both differ from there.
    private void differences(Point here, Point there, int channel, int row, Scratch scratch) {
        int width = shape.width();
        int at = row * width;
        System.arraycopy(here.canvas.plane(channel), at, scratch.x, 0, width);
        System.arraycopy(here.gradient.plane(channel), at, scratch.gradient, 0, width);
        kernels.sumScaled(scratch.x, 0, -1, there.canvas.plane(channel), at, scratch.step, 0, width);
        kernels.sumScaled(scratch.gradient, 0, -1, there.gradient.plane(channel), at, scratch.change, 0, width);
    }

    private Shares shares(boolean hasPair) {
        double along = products[STEP_CHANGE];
        boolean isUsable = hasPair
                && along
                        > CurvaturePairs.LEAST_COSINE
                                * Math.sqrt(products[STEP_STEP])
                                * Math.sqrt(products[CHANGE_CHANGE]);
        if (!isUsable) {
            return new Shares(1 / curvature, 0, 0);
        }
        double share = along / products[CHANGE_CHANGE];
        curvature = 1 / share;
        double step = products[STEP_GRADIENT] / along;
        double back = share * (products[CHANGE_GRADIENT] - step * products[CHANGE_CHANGE]) / along;
        return new Shares(share, -share * step, step - back);
    }

    /// Writes the point that the direction leads to, kept within the bounds, and returns the gradient's product with the way there.
    private double move(Point here, Point there, Shares shares) {
        int width = shape.width();
        return rows.sum((channel, row, worker) -> {
            var scratch = scratches[worker];
            differences(here, there, channel, row, scratch);
            var direction = scratch.direction;
            Arrays.fill(direction, 0);
            kernels.addScaled((float) -shares.gradient, scratch.gradient, 0, direction, 0, width);
            if (shares.step != 0) {
                kernels.addScaled((float) -shares.change, scratch.change, 0, direction, 0, width);
                kernels.addScaled((float) -shares.step, scratch.step, 0, direction, 0, width);
            }
            kernels.hold(scratch.x, scratch.gradient, 0, 0, 1, direction, width);
            return go(here, there, 1, channel, row, scratch);
        });
    }

    /// Goes only so great a part of the way, and returns as [#move] does.
    private double shorten(Point here, Point there, double part) {
        int width = shape.width();
        return rows.sum((channel, row, worker) -> {
            var scratch = scratches[worker];
            int at = row * width;
            System.arraycopy(here.canvas.plane(channel), at, scratch.x, 0, width);
            System.arraycopy(here.gradient.plane(channel), at, scratch.gradient, 0, width);
            kernels.sumScaled(there.canvas.plane(channel), at, -1, scratch.x, 0, scratch.direction, 0, width);
            return go(here, there, part, channel, row, scratch);
        });
    }

    private double go(Point here, Point there, double part, int channel, int row, Scratch scratch) {
        int width = shape.width();
        kernels.step(scratch.x, scratch.direction, 0, (float) part, 0, 1, width);
        kernels.sumScaled(scratch.x, 0, -1, here.canvas.plane(channel), row * width, scratch.step, 0, width);
        System.arraycopy(scratch.x, 0, there.canvas.plane(channel), row * width, width);
        return kernels.dot(scratch.gradient, scratch.step, 0, width, scratch.lanes);
    }

    /// The last loss is that of the canvas found, also where trials came after it that were no better.
    private static Outcome outcome(Search search, Evaluation accepted, double gap) {
        var losses = new ArrayList<>(search.losses());
        var last = losses.removeLast();
        losses.add(new Evaluation(last.number(), last.of(), accepted.total(), accepted.parts(), accepted.values()));
        return new Outcome(search.evaluations(), losses, OptionalDouble.of(gap));
    }
}
