package dev.nearfar.core;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.kernel.FloatCurve;
import dev.nearfar.core.objective.CanvasRows;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.objective.RowwiseTerm;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.recipe.Seed;
import java.util.List;

/// Both goals of the published method in one sweep; stands for the two [dev.nearfar.core.objective.Goal]s that
/// [SeedMethod#objective] makes of them, and gives their values and gradient. Memory sees the canvas, the two targets and
/// the gradient once each.
final class FusedSeedTerm extends SeedSweep implements RowwiseTerm {
    private static final FloatCurve CURVE = FloatCurve.of(PowerLaw.PUBLISHED);

    private final List<Part> parts;
    private final FloatPlanes near;
    private final FloatPlanes farSeen;
    private CanvasRows rows;

    /// The term for two pictures of one shape.
    ///
    /// @param near code values that the canvas should be close to
    /// @param far code values whose blurred form the blurred canvas should be close to
    FusedSeedTerm(Seed seed, FloatPlanes near, FloatPlanes far, Workers workers) {
        super(near.shape(), seed, workers);
        parts = List.of(new Part("near", seed.nearWeight()), new Part("far", seed.farWeight()));
        this.near = near;
        farSeen = FloatPlanes.zero(far.shape());
        rows = new WholePlanes(near, farSeen);
        // Plane by plane, since the view's own memory would else be threefold.
        var view = SeedMethod.farView(seed).build(far.shape().withChannels(1), Precision.FLOAT, workers);
        for (int channel = 0; channel < far.shape().channels(); channel++) {
            view.forward(far.channel(channel), farSeen.channel(channel));
        }
    }

    @Override
    public List<Part> parts() {
        return parts;
    }

    @Override
    public void evaluate(CanvasRows rows, double[] values, int first) {
        this.rows = rows;
        run();
        values[first] = nearError();
        values[first + 1] = farError();
    }

    @Override
    void decode(int channel, int row, Scratch scratch) {
        int at = scratch.inRing(row);
        rows.read(channel, row, scratch.canvas, at);
        kernels.decode(CURVE, scratch.canvas, at, scratch.line, scratch.lineAt, scratch.slopes, at, shape.width());
    }

    @Override
    double compare(int channel, int row, int at, Scratch scratch) {
        int width = shape.width();
        return kernels.encodedResidual(
                CURVE,
                scratch.blurred,
                at,
                scratch.row,
                0,
                farSeen.plane(channel),
                row * width,
                (float) (2 * parts.getLast().weight()),
                scratch.line,
                scratch.lineAt,
                width,
                scratch.lanes);
    }

    @Override
    double gather(int channel, int row, int at, Scratch scratch) {
        int width = shape.width();
        int ring = scratch.inRing(row);
        double sum = kernels.gradient(
                scratch.canvas,
                ring,
                near.plane(channel),
                row * width,
                (float) (2 * parts.getFirst().weight()),
                scratch.blurred,
                at,
                scratch.slopes,
                ring,
                scratch.row,
                0,
                width,
                scratch.lanes);
        rows.take(channel, row, scratch.canvas, ring, scratch.row, 0);
        return sum;
    }
}
