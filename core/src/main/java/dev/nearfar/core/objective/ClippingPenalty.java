package dev.nearfar.core.objective;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;
import java.util.List;

/// What black and white samples cost beyond a share of the picture that may be so.
///
/// A sample within `margin` of 0 or 1 adds `q²`, `q` being how far it is inside that margin; let `P` be the sum. A
/// picture of which a part `share` lies on the bounds, and the rest outside the margins, has
/// `P = A = share · samples · margin²`; so much is free. The value is what exceeds it, with a bend instead of a corner:
///
/// | `P`       | value           |
/// |-----------|-----------------|
/// | ≤ A       | 0               |
/// | A to 2A   | (P − A)² / 2A   |
/// | ≥ 2A      | P − A − A/2     |
///
/// so that the gradient, `2q` times the value's slope by `P`, is continuous everywhere; with a share of 0 the value is `P`.
public final class ClippingPenalty implements Term {
    private final Part part;
    private final double margin;
    private final double free;
    private final Shape shape;
    private final Rows rows;
    private final float[][] insides;
    private final float[][] lanes;

    /// A penalty for canvases of one shape.
    ///
    /// | name     | unit                     | range          |
    /// |----------|--------------------------|----------------|
    /// | `margin` | code value               | > 0 and ≤ 0.5  |
    /// | `share`  | part of all samples      | 0..1           |
    ///
    /// @throws IllegalArgumentException if one is out of range
    public ClippingPenalty(Part part, double margin, double share, Shape shape, Workers workers) {
        if (!(margin > 0 && margin <= 0.5)) {
            throw new IllegalArgumentException("margin must be > 0 and <= 0.5, was " + margin);
        }
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be 0..1, was " + share);
        }
        this.part = part;
        this.margin = margin;
        this.shape = shape;
        free = share * shape.samples() * margin * margin;
        rows = new Rows(shape, workers);
        insides = new float[workers.count()][shape.width()];
        lanes = new float[workers.count()][RowKernels.LANES];
    }

    @Override
    public List<Part> parts() {
        return List.of(part);
    }

    @Override
    public void addValueAndGradient(Planes canvas, double[] values, int first, Planes gradient) {
        double above = sumOfSquares(canvas) - free;
        if (above <= 0) {
            values[first] = 0;
            return;
        }
        boolean bends = above < free;
        values[first] = bends ? above * above / (2 * free) : above - free / 2;
        addInside(canvas, 2 * part.weight() * (bends ? above / free : 1), gradient);
    }

    private double sumOfSquares(Planes canvas) {
        int width = shape.width();
        return rows.sum((channel, row, worker) -> switch (canvas) {
            case DoublePlanes planes -> {
                double sum = 0;
                for (int i = row * width; i < (row + 1) * width; i++) {
                    double inside = inside(planes.plane(channel)[i]);
                    sum += inside * inside;
                }
                yield sum;
            }
            case FloatPlanes planes -> {
                var inside = insides[worker];
                fillInside(planes.plane(channel), row * width, inside);
                yield RowKernels.best().dot(inside, inside, 0, width, lanes[worker]);
            }
        });
    }

    private void addInside(Planes canvas, double factor, Planes gradient) {
        int width = shape.width();
        rows.forEach((channel, row, worker) -> {
            switch (canvas) {
                case DoublePlanes planes -> {
                    var target = ((DoublePlanes) gradient).plane(channel);
                    for (int i = row * width; i < (row + 1) * width; i++) {
                        target[i] += factor * inside(planes.plane(channel)[i]);
                    }
                }
                case FloatPlanes planes -> {
                    var inside = insides[worker];
                    fillInside(planes.plane(channel), row * width, inside);
                    RowKernels.best()
                            .addScaled(
                                    (float) factor,
                                    inside,
                                    0,
                                    ((FloatPlanes) gradient).plane(channel),
                                    row * width,
                                    width);
                }
            }
        });
    }

    /// How far a sample is inside the margin at white, or, negative, inside that at black.
    private double inside(double sample) {
        return Math.max(sample - (1 - margin), 0) - Math.max(margin - sample, 0);
    }

    private void fillInside(float[] samples, int at, float[] inside) {
        float black = (float) margin;
        float white = (float) (1 - margin);
        for (int i = 0; i < inside.length; i++) {
            float sample = samples[at + i];
            inside[i] = Math.max(sample - white, 0) - Math.max(black - sample, 0);
        }
    }
}
