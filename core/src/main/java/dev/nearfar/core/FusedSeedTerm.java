package dev.nearfar.core;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.kernel.FloatCurve;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.objective.Term;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.recipe.Seed;
import java.util.List;

/// Both goals of the published method in one sweep; stands for the two [dev.nearfar.core.objective.Goal]s that
/// [SeedMethod#objective] makes of them, and gives their values and gradient. Memory sees the canvas, the two targets and
/// the gradient once each.
final class FusedSeedTerm extends SeedSweep implements Term {
    private static final FloatCurve CURVE = FloatCurve.of(PowerLaw.PUBLISHED);

    private final List<Part> parts;
    private final FloatPlanes near;
    private final FloatPlanes farSeen;
    private FloatPlanes canvas;
    private FloatPlanes gradient;

    /// The term for two pictures of one shape.
    ///
    /// @param near code values that the canvas should be close to
    /// @param far code values whose blurred form the blurred canvas should be close to
    FusedSeedTerm(Seed seed, FloatPlanes near, FloatPlanes far, Workers workers) {
        super(near.shape(), seed, workers);
        parts = List.of(new Part("near", seed.nearWeight()), new Part("far", seed.farWeight()));
        this.near = near;
        farSeen = FloatPlanes.zero(far.shape());
        canvas = near;
        gradient = near;
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
    public void addValueAndGradient(Planes canvas, double[] values, int first, Planes gradient) {
        this.canvas = (FloatPlanes) canvas;
        this.gradient = (FloatPlanes) gradient;
        run();
        values[first] = nearError();
        values[first + 1] = farError();
    }

    @Override
    void decode(int channel, int row, int radius, Scratch scratch) {
        int width = shape.width();
        int ring = scratch.slot(row) * width;
        kernels.decode(CURVE, canvas.plane(channel), row * width, scratch.line, radius, scratch.slopes, ring, width);
    }

    @Override
    double compare(int channel, int row, int radius, Scratch scratch) {
        int width = shape.width();
        return kernels.encodedResidual(
                CURVE,
                scratch.blurred,
                scratch.row,
                0,
                farSeen.plane(channel),
                row * width,
                (float) (2 * parts.getLast().weight()),
                scratch.line,
                radius,
                width,
                scratch.lanes);
    }

    @Override
    double gather(int channel, int row, Scratch scratch) {
        int width = shape.width();
        blurDown(scratch, scratch.back, row, scratch.blurred, 0);
        return kernels.gradient(
                canvas.plane(channel),
                near.plane(channel),
                gradient.plane(channel),
                row * width,
                (float) (2 * parts.getFirst().weight()),
                scratch.blurred,
                scratch.slopes,
                scratch.slot(row) * width,
                width,
                scratch.lanes);
    }
}
