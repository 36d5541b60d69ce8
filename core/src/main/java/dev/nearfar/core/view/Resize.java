package dev.nearfar.core.view;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;

/// The picture at another size, code values as they are: along the rows, then down the columns.
///
/// Each sample is a weighted mean of those that a filter reaches, which is widened by the scale when shrinking and cut at the edge, the
/// weights there divided by their sum. So do browsers, and Pillow's `resize` before it rounds.
public final class Resize implements View {
    private final Shape input;
    private final Shape output;
    private final Workers workers;
    private final SparseMatrix across;
    private final SparseMatrix acrossTransposed;
    private final SparseMatrix down;
    private final SparseMatrix downTransposed;
    private final Planes between;

    /// A filter that makes samples of neighbours.
    public enum Filter {
        /// The mean of what a sample covers.
        BOX(0.5) {
            @Override
            double at(double x) {
                return x > -0.5 && x <= 0.5 ? 1 : 0;
            }
        },
        /// A triangle.
        BILINEAR(1) {
            @Override
            double at(double x) {
                return Math.max(0, 1 - Math.abs(x));
            }
        },
        /// Keys' cubic, a = −1/2.
        CATMULLROM(2) {
            @Override
            double at(double x) {
                double t = Math.abs(x);
                return t < 1 ? (1.5 * t - 2.5) * t * t + 1 : t < 2 ? ((-0.5 * t + 2.5) * t - 4) * t + 2 : 0;
            }
        },
        /// A sinc within the first lobe of another, three times as wide.
        LANCZOS3(3) {
            @Override
            double at(double x) {
                return Math.abs(x) < 3 ? sinc(x) * sinc(x / 3) : 0;
            }
        };

        private final double support;

        Filter(double support) {
            this.support = support;
        }

        /// Its value, x in samples of the coarser picture.
        abstract double at(double x);

        private static double sinc(double x) {
            return x == 0 ? 1 : StrictMath.sin(Math.PI * x) / (Math.PI * x);
        }

        /// How far it reaches, in samples of the coarser picture.
        public double support() {
            return support;
        }
    }

    /// A view for stacks of one shape.
    public Resize(Shape input, int width, int height, Filter filter, Precision precision, Workers workers) {
        this.input = input;
        this.workers = workers;
        output = new Shape(input.channels(), height, width);
        across = matrix(filter, input.width(), width);
        acrossTransposed = across.transposed();
        down = matrix(filter, input.height(), height);
        downTransposed = down.transposed();
        between = Planes.zero(new Shape(input.channels(), input.height(), width), precision);
    }

    private static SparseMatrix matrix(Filter filter, int from, int to) {
        double scale = (double) from / to;
        double widened = Math.max(scale, 1);
        double reach = filter.support() * widened;
        var builder = new SparseMatrix.Builder(to, from, (int) Math.ceil(2 * reach) + 2);
        for (int i = 0; i < to; i++) {
            double centre = (i + 0.5) * scale;
            int first = Math.max((int) (centre - reach + 0.5), 0);
            int end = Math.min((int) (centre + reach + 0.5), from);
            for (int column = first; column < end; column++) {
                builder.add(column, filter.at((column + 0.5 - centre) / widened));
            }
            builder.endNormalisedRow();
        }
        return builder.build();
    }

    @Override
    public Shape input() {
        return input;
    }

    @Override
    public Shape output() {
        return output;
    }

    @Override
    public void forward(Planes canvas, Planes seen) {
        alongRows(across, canvas, between, false);
        down.downColumns(between, seen, workers);
    }

    @Override
    public void pullback(Planes cotangent, Planes gradient) {
        downTransposed.downColumns(cotangent, between, workers);
        alongRows(acrossTransposed, between, gradient, true);
    }

    private void alongRows(SparseMatrix matrix, Planes from, Planes to, boolean add) {
        int width = from.shape().width();
        int columns = to.shape().width();
        new Rows(to.shape(), workers).forEach((channel, row, worker) -> {
            for (int i = 0; i < columns; i++) {
                int at = row * columns + i;
                switch (from) {
                    case DoublePlanes planes -> {
                        double value = matrix.apply(i, planes.plane(channel), row * width, 1);
                        var target = ((DoublePlanes) to).plane(channel);
                        target[at] = add ? target[at] + value : value;
                    }
                    case FloatPlanes planes -> {
                        double value = matrix.apply(i, planes.plane(channel), row * width);
                        var target = ((FloatPlanes) to).plane(channel);
                        target[at] = (float) (add ? target[at] + value : value);
                    }
                }
            }
        });
    }
}
