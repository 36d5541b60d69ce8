package dev.nearfar.core.distance;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.Gaussian;
import dev.nearfar.core.view.SeparableBlur;

/// `Σ (1 − l)`, `l` the contrast–structure term of SSIM: whether the same forms are there about every sample, with the
/// same contrast, whatever the local mean.
///
/// With local moments under a Gaussian window `K` (deviation 1.5 pixels, 11 taps, border mirrored),
/// `l = (2σxy + C) / (σx² + σy² + C)` and `C = 0.03²`, for code values in 0..1; each sample gives 0 (equal forms) to 2
/// (opposite ones).
///
/// In `d = x − y` and `p = x + y − 1`, `1 − l = σd² / s` with `s = (σd² + σp²)/2 + C`, which is 0 to the last bit between
/// equals and loses less to rounding. With `a = (1 − (1−l)/2) / s` and `b = (1−l)/2s` the gradient is
/// `2·[d·Kᵀa − p·Kᵀb − Kᵀ(a·Kd − b·Kp)]`.
///
/// @see <a href="https://doi.org/10.1109/TIP.2003.819861">Wang, Bovik, Sheikh, Simoncelli 2004</a>
public final class Structure implements Distance {
    private static final double SIGMA_PIXELS = 1.5;
    private static final int TAPS = 11;
    private static final double C = 0.03 * 0.03;

    private final Shape shape;
    private final Rows rows;
    private final SeparableBlur blur;
    private final Planes work;
    private final Planes meanDifference;
    private final Planes meanSum;
    private final Planes squareDifference;
    private final Planes squareSum;
    private final float[][] lanes;

    /// The distance between stacks of one shape and precision.
    public Structure(Shape shape, Precision precision, Workers workers) {
        this.shape = shape;
        rows = new Rows(shape, workers);
        blur = new SeparableBlur(shape, Gaussian.taps(SIGMA_PIXELS, TAPS), Border.REFLECT, precision, workers);
        work = Planes.zero(shape, precision);
        meanDifference = Planes.zero(shape, precision);
        meanSum = Planes.zero(shape, precision);
        squareDifference = Planes.zero(shape, precision);
        squareSum = Planes.zero(shape, precision);
        lanes = new float[workers.count()][RowKernels.LANES];
    }

    @Override
    public double valueAndCotangent(Planes seen, Planes target, double weight, Planes cotangent) {
        combine(seen, target, -1, 0);
        blur.forward(work, meanDifference);
        square();
        blur.forward(work, squareDifference);
        combine(seen, target, 1, 1);
        blur.forward(work, meanSum);
        square();
        blur.forward(work, squareSum);
        double value = compare(cotangent);
        // What compare() left in the moments' places: a, b and a·Kd − b·Kp.
        var a = pulledBack(squareDifference, meanSum);
        var b = pulledBack(squareSum, work);
        var means = pulledBack(meanDifference, squareDifference);
        gather(seen, target, weight, a, b, means, cotangent);
        return value;
    }

    private Planes pulledBack(Planes from, Planes to) {
        to.fill(0);
        blur.pullback(from, to);
        return to;
    }

    /// `work = x + sign·y − less`.
    private void combine(Planes x, Planes y, int sign, int less) {
        int width = shape.width();
        rows.forEach((channel, row, worker) -> {
            int at = row * width;
            switch (work) {
                case DoublePlanes planes -> {
                    var to = planes.plane(channel);
                    var one = ((DoublePlanes) x).plane(channel);
                    var other = ((DoublePlanes) y).plane(channel);
                    for (int i = at; i < at + width; i++) {
                        to[i] = one[i] + sign * other[i] - less;
                    }
                }
                case FloatPlanes planes -> {
                    var to = planes.plane(channel);
                    var one = ((FloatPlanes) x).plane(channel);
                    var other = ((FloatPlanes) y).plane(channel);
                    for (int i = at; i < at + width; i++) {
                        to[i] = one[i] + sign * other[i] - less;
                    }
                }
            }
        });
    }

    private void square() {
        int width = shape.width();
        rows.forEach((channel, row, worker) -> {
            int at = row * width;
            switch (work) {
                case DoublePlanes planes -> {
                    var samples = planes.plane(channel);
                    for (int i = at; i < at + width; i++) {
                        samples[i] *= samples[i];
                    }
                }
                case FloatPlanes planes -> {
                    var samples = planes.plane(channel);
                    for (int i = at; i < at + width; i++) {
                        samples[i] *= samples[i];
                    }
                }
            }
        });
    }

    /// Returns `Σ (1 − l)`, and puts `a` into the place of the mean of `d²`, `b` into that of `p²`, and `a·Kd − b·Kp` into
    /// that of `d`.
    private double compare(Planes scratch) {
        int width = shape.width();
        return rows.sum((channel, row, worker) -> {
            int at = row * width;
            return switch (scratch) {
                case DoublePlanes planes -> {
                    var md = ((DoublePlanes) meanDifference).plane(channel);
                    var mp = ((DoublePlanes) meanSum).plane(channel);
                    var dd = ((DoublePlanes) squareDifference).plane(channel);
                    var pp = ((DoublePlanes) squareSum).plane(channel);
                    double sum = 0;
                    for (int i = at; i < at + width; i++) {
                        double vd = Math.max(dd[i] - md[i] * md[i], 0);
                        double vp = Math.max(pp[i] - mp[i] * mp[i], 0);
                        double perScale = 1 / (0.5 * (vd + vp) + C);
                        double half = 0.5 * vd * perScale;
                        dd[i] = perScale - half * perScale;
                        pp[i] = half * perScale;
                        md[i] = dd[i] * md[i] - pp[i] * mp[i];
                        sum += 2 * half;
                    }
                    yield sum;
                }
                case FloatPlanes planes -> {
                    var md = ((FloatPlanes) meanDifference).plane(channel);
                    var mp = ((FloatPlanes) meanSum).plane(channel);
                    var dd = ((FloatPlanes) squareDifference).plane(channel);
                    var pp = ((FloatPlanes) squareSum).plane(channel);
                    var values = planes.plane(channel);
                    for (int i = at; i < at + width; i++) {
                        float vd = Math.max(dd[i] - md[i] * md[i], 0);
                        float vp = Math.max(pp[i] - mp[i] * mp[i], 0);
                        float perScale = 1 / (0.5f * (vd + vp) + (float) C);
                        float half = 0.5f * vd * perScale;
                        dd[i] = perScale - half * perScale;
                        pp[i] = half * perScale;
                        md[i] = dd[i] * md[i] - pp[i] * mp[i];
                        values[i] = 2 * half;
                    }
                    yield RowKernels.best().sum(values, at, width, lanes[worker]);
                }
            };
        });
    }

    /// `cotangent = 2·weight·[d·a − p·b − means]`.
    private void gather(Planes x, Planes y, double weight, Planes a, Planes b, Planes means, Planes cotangent) {
        int width = shape.width();
        rows.forEach((channel, row, worker) -> {
            int at = row * width;
            switch (cotangent) {
                case DoublePlanes planes -> {
                    var to = planes.plane(channel);
                    var one = ((DoublePlanes) x).plane(channel);
                    var other = ((DoublePlanes) y).plane(channel);
                    var as = ((DoublePlanes) a).plane(channel);
                    var bs = ((DoublePlanes) b).plane(channel);
                    var ms = ((DoublePlanes) means).plane(channel);
                    double factor = 2 * weight;
                    for (int i = at; i < at + width; i++) {
                        double difference = one[i] - other[i];
                        double sum = one[i] + other[i] - 1;
                        to[i] = factor * (difference * as[i] - sum * bs[i] - ms[i]);
                    }
                }
                case FloatPlanes planes -> {
                    var to = planes.plane(channel);
                    var one = ((FloatPlanes) x).plane(channel);
                    var other = ((FloatPlanes) y).plane(channel);
                    var as = ((FloatPlanes) a).plane(channel);
                    var bs = ((FloatPlanes) b).plane(channel);
                    var ms = ((FloatPlanes) means).plane(channel);
                    float factor = (float) (2 * weight);
                    for (int i = at; i < at + width; i++) {
                        float difference = one[i] - other[i];
                        float sum = one[i] + other[i] - 1;
                        to[i] = factor * (difference * as[i] - sum * bs[i] - ms[i]);
                    }
                }
            }
        });
    }
}
