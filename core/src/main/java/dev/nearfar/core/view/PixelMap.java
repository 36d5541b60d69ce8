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

    /// Which pixel of the canvas is at a corner of a place.
    ///
    /// @param corner 0..3: left above, right above, left below, right below
    private int at(double column, double row, int corner) {
        return Border.REFLECT.index((int) Math.floor(row) + corner / 2, shape.height()) * shape.width()
                + Border.REFLECT.index((int) Math.floor(column) + corner % 2, shape.width());
    }

    /// What that pixel counts.
    private static double weight(double column, double row, int corner) {
        double right = column - Math.floor(column);
        double below = row - Math.floor(row);
        return (corner % 2 == 1 ? right : 1 - right) * (corner > 1 ? below : 1 - below);
    }

    private static double place(double[] map, int x, int y) {
        return map[0] * x + map[1] * y + map[2];
    }

    @Override
    public void forward(Planes canvas, Planes seen) {
        new Rows(shape, workers).forEach((channel, y, worker) -> {
            for (int x = 0; x < shape.width(); x++) {
                double column = place(across, x, y);
                double row = place(down, x, y);
                double sum = 0;
                for (int corner = 0; corner < 4; corner++) {
                    double weight = weight(column, row, corner);
                    if (weight > 0) {
                        sum += weight * value(canvas, channel, at(column, row, corner));
                    }
                }
                set(seen, channel, y * shape.width() + x, sum);
            }
        });
    }

    /// A plane is one task: pixels that are seen share pixels of the canvas.
    @Override
    public void pullback(Planes cotangent, Planes gradient) {
        workers.forEach(shape.channels(), (channel, worker) -> {
            for (int y = 0; y < shape.height(); y++) {
                for (int x = 0; x < shape.width(); x++) {
                    double column = place(across, x, y);
                    double row = place(down, x, y);
                    double value = value(cotangent, channel, y * shape.width() + x);
                    for (int corner = 0; corner < 4; corner++) {
                        double weight = weight(column, row, corner);
                        if (weight > 0) {
                            int at = at(column, row, corner);
                            set(gradient, channel, at, value(gradient, channel, at) + weight * value);
                        }
                    }
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
