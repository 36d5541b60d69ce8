package dev.nearfar.core.view;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;
import java.util.List;

/// The picture laid over itself, moved by whole pixels and weighted: `seen(x, y) = Σ weight · canvas(x + dx, y + dy)`, border mirrored.
public final class Stencil implements View {
    private final Shape shape;
    private final Workers workers;
    private final List<Tap> taps;

    /// One copy of the picture.
    ///
    /// @param dx columns to the right, from where it is taken
    /// @param dy rows further down
    /// @param weight its factor
    public record Tap(int dx, int dy, double weight) {}

    /// A view for stacks of one shape.
    public Stencil(Shape shape, List<Tap> taps, Workers workers) {
        this.shape = shape;
        this.workers = workers;
        this.taps = List.copyOf(taps);
    }

    @Override
    public Shape input() {
        return shape;
    }

    @Override
    public Shape output() {
        return shape;
    }

    @Override
    public void forward(Planes canvas, Planes seen) {
        seen.fill(0);
        new Rows(shape, workers).forEach((channel, row, worker) -> {
            for (var tap : taps) {
                addRow(tap, canvas, seen, channel, row, false);
            }
        });
    }

    /// A plane is one task: rows that are seen share rows of the canvas where it is mirrored.
    @Override
    public void pullback(Planes cotangent, Planes gradient) {
        workers.forEach(shape.channels(), (channel, worker) -> {
            for (int row = 0; row < shape.height(); row++) {
                for (var tap : taps) {
                    addRow(tap, cotangent, gradient, channel, row, true);
                }
            }
        });
    }

    /// Adds a row of the canvas to one that is seen; on the way back, the row that is seen to the canvas'.
    private void addRow(Tap tap, Planes from, Planes to, int channel, int row, boolean back) {
        int width = shape.width();
        int seenAt = row * width;
        int canvasAt = Border.REFLECT.index(row + tap.dy, shape.height()) * width;
        int first = Math.clamp(-tap.dx, 0, width);
        int end = Math.clamp((long) width - tap.dx, first, width);
        int fromAt = back ? seenAt : canvasAt;
        int toAt = back ? canvasAt : seenAt;
        int fromShift = back ? 0 : tap.dx;
        int toShift = back ? tap.dx : 0;
        if (end > first) {
            switch (from) {
                case DoublePlanes planes -> {
                    var source = planes.plane(channel);
                    var target = ((DoublePlanes) to).plane(channel);
                    for (int x = first; x < end; x++) {
                        target[toAt + x + toShift] += tap.weight * source[fromAt + x + fromShift];
                    }
                }
                case FloatPlanes planes ->
                    RowKernels.best()
                            .addScaled(
                                    (float) tap.weight,
                                    planes.plane(channel),
                                    fromAt + first + fromShift,
                                    ((FloatPlanes) to).plane(channel),
                                    toAt + first + toShift,
                                    end - first);
            }
        }
        mirrored(tap, from, fromAt, to, toAt, channel, 0, first, back);
        mirrored(tap, from, fromAt, to, toAt, channel, end, width, back);
    }

    /// The samples of a row that are taken from beyond the edge.
    private void mirrored(
            Tap tap, Planes from, int fromAt, Planes to, int toAt, int channel, int first, int end, boolean back) {
        for (int x = first; x < end; x++) {
            int beyond = Border.REFLECT.index(x + tap.dx, shape.width());
            add(tap.weight, from, fromAt + (back ? x : beyond), to, toAt + (back ? beyond : x), channel);
        }
    }

    private static void add(double weight, Planes from, int fromAt, Planes to, int toAt, int channel) {
        switch (from) {
            case DoublePlanes planes ->
                ((DoublePlanes) to).plane(channel)[toAt] += weight * planes.plane(channel)[fromAt];
            case FloatPlanes planes -> {
                var target = ((FloatPlanes) to).plane(channel);
                target[toAt] = (float) (target[toAt] + weight * planes.plane(channel)[fromAt]);
            }
        }
    }
}
