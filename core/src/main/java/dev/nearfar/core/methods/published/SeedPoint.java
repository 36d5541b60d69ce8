package dev.nearfar.core.methods.published;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.kernel.FloatCurve;
import dev.nearfar.core.kernel.PixelArrays;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Seed;

/// The published objective of one plane at one canvas, with all that a solver's model needs of it: the canvas, the slope
/// of decoding, what the far view shows, and the far error's gradient by the canvas' light.
final class SeedPoint implements BlurSweep.Stages {
    /// Light below which the far view's curve is a straight line here. The published curve's slope grows without limit
    /// towards black, on which a Newton step in `float` stumbles; from 2⁻²⁴ on, code value 0.0005, it does not, and the
    /// total is the same to six digits even on black pictures.
    private static final double TOE = 0x1p-24;

    private static final FloatCurve CURVE = FloatCurve.of(PowerLaw.PUBLISHED, TOE);

    private final RowKernels kernels = RowKernels.best();
    private final int width;
    private final float twiceFar;
    private final Seed seed;
    private final BlurSweep sweep;
    private double nearError;
    private double farError;
    private PixelArrays pixels;

    /// A point for planes of one shape; which plane it is, [#aim] says.
    ///
    /// @param sweep with the published blur; points of one shape may share it
    SeedPoint(Seed seed, Shape plane, BlurSweep sweep) {
        this.sweep = sweep;
        width = plane.width();
        this.seed = seed;
        int size = plane.planeSize();
        var none = new float[0];
        pixels = new PixelArrays(none, none, new float[size], new float[size], new float[size], new float[size]);
        twiceFar = (float) (2 * seed.farWeight());
    }

    /// Turns to another plane, whose canvas is still to be written into `pixels().canvas()`.
    ///
    /// @param near A, shared by all points of a plane
    /// @param target what the far view should show, shared likewise
    void aim(float[] near, float[] target) {
        pixels = new PixelArrays(near, target, pixels.canvas(), pixels.slope(), pixels.back(), pixels.seen());
    }

    PixelArrays pixels() {
        return pixels;
    }

    /// Evaluates at the canvas and returns the weighted total.
    double evaluate() {
        sweep.blurTwice(this);
        nearError = sweep.endSum();
        farError = sweep.betweenSum();
        return total();
    }

    /// The weighted total at the latest [#evaluate].
    double total() {
        return seed.nearWeight() * nearError + seed.farWeight() * farError;
    }

    /// `Σ (canvas − A)²` at the latest [#evaluate].
    double nearError() {
        return nearError;
    }

    /// `Σ (seen − target)²` at the latest [#evaluate].
    double farError() {
        return farError;
    }

    @Override
    public void begin(int channel, int row, BlurSweep.Scratch scratch) {
        int at = row * width;
        kernels.decode(CURVE, pixels.canvas(), at, scratch.line, scratch.lineAt, pixels.slope(), at, width);
    }

    @Override
    public double between(int channel, int row, int at, BlurSweep.Scratch scratch) {
        return kernels.encodedResidual(
                CURVE,
                scratch.blurred,
                at,
                pixels.seen(),
                row * width,
                pixels.target(),
                row * width,
                twiceFar,
                scratch.line,
                scratch.lineAt,
                width,
                scratch.lanes);
    }

    @Override
    public double end(int channel, int row, int at, BlurSweep.Scratch scratch) {
        System.arraycopy(scratch.blurred, at, pixels.back(), row * width, width);
        return kernels.squaredDifference(
                pixels.canvas(),
                row * width,
                pixels.near(),
                row * width,
                1,
                scratch.row,
                scratch.rowAt,
                width,
                scratch.lanes);
    }
}
