package dev.nearfar.core.methods.published;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.kernel.FloatCurve;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.picture.FloatPlanes;

/// What the published far view shows of a picture, in one sweep.
final class FarSeen implements BlurSweep.Stages {
    private static final FloatCurve CURVE = FloatCurve.of(PowerLaw.PUBLISHED);

    private final RowKernels kernels = RowKernels.best();
    private final FloatPlanes picture;
    private final FloatPlanes seen;

    private FarSeen(FloatPlanes picture, FloatPlanes seen) {
        this.picture = picture;
        this.seen = seen;
    }

    /// Writes what is seen.
    ///
    /// @param sweep over the picture's shape, with the published blur
    /// @param picture code values
    /// @param seen code values as well
    static void write(BlurSweep sweep, FloatPlanes picture, FloatPlanes seen) {
        sweep.blurOnce(new FarSeen(picture, seen));
    }

    @Override
    public void begin(int channel, int row, BlurSweep.Scratch scratch) {
        int width = picture.shape().width();
        kernels.decodePower(
                CURVE,
                1,
                picture.plane(channel),
                row * width,
                scratch.line,
                scratch.lineAt,
                scratch.row,
                scratch.rowAt,
                width);
    }

    @Override
    public double end(int channel, int row, int at, BlurSweep.Scratch scratch) {
        int width = picture.shape().width();
        kernels.encode(CURVE, scratch.blurred, at, seen.plane(channel), row * width, scratch.row, scratch.rowAt, width);
        return 0;
    }
}
