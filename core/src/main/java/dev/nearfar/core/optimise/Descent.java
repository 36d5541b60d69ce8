package dev.nearfar.core.optimise;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.objective.CanvasRows;
import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Rows;
import java.util.OptionalDouble;

/// Plain gradient descent, `x ← x − rate · gradient`, as the published method has it.
///
/// `steps` evaluations are made, and the canvas that comes out is the one the last of them saw: it has been updated
/// `steps − 1` times.
public final class Descent implements Optimiser {
    private final int steps;
    private final double rate;
    private final Workers workers;

    /// A descent of a number of steps.
    ///
    /// @throws IllegalArgumentException if `steps` is below 1 or `rate` not finite and positive
    public Descent(int steps, double rate, Workers workers) {
        if (steps < 1) {
            throw new IllegalArgumentException("steps must be at least 1, was " + steps);
        }
        if (!(rate > 0 && Double.isFinite(rate))) {
            throw new IllegalArgumentException("rate must be finite and > 0, was " + rate);
        }
        this.steps = steps;
        this.rate = rate;
        this.workers = workers;
    }

    @Override
    public Outcome minimise(Objective objective, CanvasParameter parameter, Planes canvas, Listener listener) {
        var search = new Search(objective, listener, steps);
        if (canvas instanceof FloatPlanes planes && objective.isRowwise()) {
            return rowByRow(search, parameter, planes);
        }
        var free = Planes.zero(canvas.shape(), canvas.precision());
        var gradient = Planes.zero(canvas.shape(), canvas.precision());
        parameter.fromCanvas(canvas, free);
        while (true) {
            parameter.toCanvas(free, canvas);
            search.evaluate(canvas, gradient);
            if (search.evaluations() == steps) {
                return new Outcome(steps, search.losses(), OptionalDouble.empty());
            }
            parameter.pullback(canvas, gradient);
            step(free, gradient, parameter);
        }
    }

    /// The same in one pass per evaluation: rows are made into canvas when they are asked for, and moved on as soon as
    /// their gradient is there. They move into other memory, since neighbouring rows may still be asked for.
    private Outcome rowByRow(Search search, CanvasParameter parameter, FloatPlanes canvas) {
        var here = FloatPlanes.zero(canvas.shape());
        var there = FloatPlanes.zero(canvas.shape());
        parameter.fromCanvas(canvas, here);
        while (true) {
            search.evaluate(new Stepping(parameter, (float) -rate, here, there));
            if (search.evaluations() == steps) {
                parameter.toCanvas(here, canvas);
                return new Outcome(steps, search.losses(), OptionalDouble.empty());
            }
            var moved = there;
            there = here;
            here = moved;
        }
    }

    private record Stepping(CanvasParameter parameter, float factor, FloatPlanes here, FloatPlanes there)
            implements CanvasRows {
        @Override
        public void read(int channel, int row, float[] canvas, int at) {
            int width = here.shape().width();
            parameter.toCanvas(here.plane(channel), row * width, canvas, at, width);
        }

        @Override
        public void take(int channel, int row, float[] canvas, int canvasAt, float[] gradient, int gradientAt) {
            int width = here.shape().width();
            parameter.step(
                    canvas,
                    canvasAt,
                    gradient,
                    gradientAt,
                    factor,
                    here.plane(channel),
                    there.plane(channel),
                    row * width,
                    width);
        }
    }

    private void step(Planes free, Planes gradient, CanvasParameter parameter) {
        int width = free.shape().width();
        double lower = parameter.lower();
        double upper = parameter.upper();
        var rows = new Rows(free.shape(), workers);
        switch (free) {
            case DoublePlanes planes ->
                rows.forEach((channel, row, worker) -> {
                    var x = planes.plane(channel);
                    var g = ((DoublePlanes) gradient).plane(channel);
                    for (int i = row * width; i < (row + 1) * width; i++) {
                        x[i] = Math.min(Math.max(x[i] - rate * g[i], lower), upper);
                    }
                });
            case FloatPlanes planes ->
                rows.forEach((channel, row, worker) -> RowKernels.best()
                        .step(
                                planes.plane(channel),
                                ((FloatPlanes) gradient).plane(channel),
                                row * width,
                                (float) -rate,
                                (float) lower,
                                (float) upper,
                                width));
        }
    }
}
