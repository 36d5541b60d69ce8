package dev.nearfar.core.view;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;

/// The picture turned, mirrored or moved: at `(x, y)` is seen what the canvas has at an affine image of it, between four pixels in proportion,
/// border mirrored.
///
/// | name     | unit   | what |
/// |----------|--------|------|
/// | `across` | pixels | `{a, b, c}`: the place's column is `a·x + b·y + c`, pixel centres being whole numbers |
/// | `down`   | pixels | the same of its row |
public final class PixelMap implements View {
    private final Shape shape;
    private final Workers workers;
    private final double[] across;
    private final double[] down;

    /// A view for stacks of one shape.
    public PixelMap(Shape shape, double[] across, double[] down, Workers workers) {
        this.shape = shape;
        this.workers = workers;
        this.across = across.clone();
        this.down = down.clone();
    }

    @Override
    public Shape input() {
        return shape;
    }

    @Override
    public Shape output() {
        return shape;
    }

    /// Four pixels of the canvas, and what each counts.
    private interface Four {
        void add(int at, double weight);
    }

    private void four(int x, int y, Four each) {
        double column = across[0] * x + across[1] * y + across[2];
        double row = down[0] * x + down[1] * y + down[2];
        int left = (int) Math.floor(column);
        int top = (int) Math.floor(row);
        double right = column - left;
        double below = row - top;
        for (int corner = 0; corner < 4; corner++) {
            boolean isRight = corner % 2 == 1;
            boolean isBelow = corner > 1;
            double weight = (isRight ? right : 1 - right) * (isBelow ? below : 1 - below);
            if (weight > 0) {
                int at = Border.REFLECT.index(top + (isBelow ? 1 : 0), shape.height()) * shape.width()
                        + Border.REFLECT.index(left + (isRight ? 1 : 0), shape.width());
                each.add(at, weight);
            }
        }
    }

    @Override
    public void forward(Planes canvas, Planes seen) {
        new Rows(shape, workers).forEach((channel, row, worker) -> {
            var sum = new double[1];
            for (int x = 0; x < shape.width(); x++) {
                sum[0] = 0;
                four(x, row, (at, weight) -> sum[0] += weight * value(canvas, channel, at));
                set(seen, channel, row * shape.width() + x, sum[0]);
            }
        });
    }

    /// A plane is one task: pixels that are seen share pixels of the canvas.
    @Override
    public void pullback(Planes cotangent, Planes gradient) {
        workers.forEach(shape.channels(), (channel, worker) -> {
            for (int row = 0; row < shape.height(); row++) {
                for (int x = 0; x < shape.width(); x++) {
                    double value = value(cotangent, channel, row * shape.width() + x);
                    four(
                            x,
                            row,
                            (at, weight) -> set(gradient, channel, at, value(gradient, channel, at) + weight * value));
                }
            }
        });
    }

    private static double value(Planes planes, int channel, int at) {
        return switch (planes) {
            case DoublePlanes doubles -> doubles.plane(channel)[at];
            case FloatPlanes floats -> floats.plane(channel)[at];
        };
    }

    private static void set(Planes planes, int channel, int at, double value) {
        switch (planes) {
            case DoublePlanes doubles -> doubles.plane(channel)[at] = value;
            case FloatPlanes floats -> floats.plane(channel)[at] = (float) value;
        }
    }
}
