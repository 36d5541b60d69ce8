package dev.nearfar.core.methods.published;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.kernel.FloatCurve;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.objective.CanvasRows;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.objective.RowwiseTerm;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.view.Gaussian;
import java.util.List;

/// Both goals of the published method in one sweep; stands for the two [dev.nearfar.core.objective.Goal]s that
/// [SeedMethod#objective] makes of them, and gives their values and gradient. Memory sees the canvas, the two targets and
/// the gradient once each.
final class FusedSeedTerm implements RowwiseTerm, BlurSweep.Stages {
    private static final FloatCurve CURVE = FloatCurve.of(PowerLaw.PUBLISHED);

    private static final int FIRST = RowKernels.aligned(0);

    private final RowKernels kernels = RowKernels.best();
    private final BlurSweep sweep;
    private final int width;

    /// Samples between the starts of rows: whole vectors, so that all are aligned, and no power of two, which would make them compete for
    /// the same places in a cache.
    private final int stride;

    private final List<Part> parts;
    private final FloatPlanes near;
    private final FloatPlanes farSeen;
    /// The latest rows of the canvas, and of its gain to the light, by worker.
    private final float[][] canvas;

    private final float[][] gains;
    private CanvasRows rows;

    /// The term for two pictures of one shape.
    ///
    /// @param near code values that the canvas should be close to
    /// @param far code values whose blurred form the blurred canvas should be close to
    FusedSeedTerm(Seed seed, FloatPlanes near, FloatPlanes far, Workers workers) {
        var shape = near.shape();
        sweep = new BlurSweep(shape, Gaussian.taps(seed.sigma(), seed.taps()), workers);
        width = shape.width();
        stride = (width / RowKernels.LANES + 2) * RowKernels.LANES;
        canvas = new float[workers.count()][FIRST + sweep.reach() * stride];
        gains = new float[workers.count()][FIRST + sweep.reach() * stride];
        parts = List.of(new Part("near", seed.nearWeight()), new Part("far", seed.farWeight()));
        this.near = near;
        farSeen = FloatPlanes.zero(far.shape());
        rows = new WholePlanes(near, farSeen);
        FarSeen.write(sweep, far, farSeen);
    }

    @Override
    public List<Part> parts() {
        return parts;
    }

    @Override
    public void evaluate(CanvasRows rows, double[] values, int first) {
        this.rows = rows;
        sweep.blurTwice(this);
        values[first] = sweep.endSum();
        values[first + 1] = sweep.betweenSum();
    }

    private int inRing(int row) {
        return FIRST + row % sweep.reach() * stride;
    }

    @Override
    public void begin(int channel, int row, BlurSweep.Scratch scratch) {
        int at = inRing(row);
        var line = canvas[scratch.worker];
        rows.read(channel, row, line, at);
        kernels.decodePower(CURVE, 1, line, at, scratch.line, scratch.lineAt, gains[scratch.worker], at, width);
    }

    @Override
    public double between(int channel, int row, int at, BlurSweep.Scratch scratch) {
        return kernels.powerResidual(
                CURVE,
                scratch.blurred,
                at,
                farSeen.plane(channel),
                row * width,
                (float) (2 * parts.getLast().weight()),
                scratch.line,
                scratch.lineAt,
                width,
                scratch.lanes);
    }

    @Override
    public double end(int channel, int row, int at, BlurSweep.Scratch scratch) {
        int ring = inRing(row);
        double sum = kernels.gradient(
                canvas[scratch.worker],
                ring,
                near.plane(channel),
                row * width,
                (float) (2 * parts.getFirst().weight()),
                scratch.blurred,
                at,
                gains[scratch.worker],
                ring,
                scratch.row,
                scratch.rowAt,
                width,
                scratch.lanes);
        rows.take(channel, row, canvas[scratch.worker], ring, scratch.row, scratch.rowAt);
        return sum;
    }
}
