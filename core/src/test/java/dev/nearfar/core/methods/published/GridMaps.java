package dev.nearfar.core.methods.published;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Shape;

/// The maps of a coarse grid on whole planes.
record GridMaps(CoarseGrid grid, Shape fine, Workers workers) {
    /// `Iᵀ·from`.
    FloatPlanes down(float[] from) {
        var to = FloatPlanes.zero(grid.shape());
        grid.down(new CoarseSums() {
            @Override
            public float[][] targets() {
                return new float[][] {to.plane(0)};
            }

            @Override
            public void makeRow(int row, float[][] rows, int at, int worker) {
                System.arraycopy(from, row * fine.width(), rows[0], at, fine.width());
            }
        });
        return to;
    }

    /// `I·from`.
    FloatPlanes up(FloatPlanes from) {
        grid.prepareUp(from.plane(0));
        return rows();
    }

    /// All rows of what the grid was made ready for, in an order that goes back now and then.
    FloatPlanes rows() {
        var to = FloatPlanes.zero(fine);
        var line = new float[fine.width()];
        for (int n = 0; n < fine.height(); n++) {
            int row = n ^ 1;
            row = row < fine.height() ? row : n;
            grid.upRow(row, line, 0);
            System.arraycopy(line, 0, to.plane(0), row * fine.width(), fine.width());
        }
        return to;
    }

    /// `B·from`, both coarse.
    FloatPlanes blurred(FloatPlanes from) {
        int width = grid.shape().width();
        var to = FloatPlanes.zero(grid.shape());
        new BlurSweep(grid.shape(), grid.taps(), workers).blurOnce(new BlurSweep.Stages() {
            @Override
            public void begin(int channel, int row, BlurSweep.Scratch scratch) {
                System.arraycopy(from.plane(0), row * width, scratch.line, scratch.lineAt, width);
            }

            @Override
            public double end(int channel, int row, int at, BlurSweep.Scratch scratch) {
                System.arraycopy(scratch.blurred, at, to.plane(0), row * width, width);
                return 0;
            }
        });
        return to;
    }
}
