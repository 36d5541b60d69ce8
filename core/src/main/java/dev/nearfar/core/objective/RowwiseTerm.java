package dev.nearfar.core.objective;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;

/// A term in `float` that needs the canvas only row by row, and gives the gradient so.
public interface RowwiseTerm extends Term {
    /// Writes the unweighted value of each part into `values[first …]`, and hands the rows of the gradient of their
    /// weighted sum over.
    void evaluate(CanvasRows rows, double[] values, int first);

    @Override
    default void addValueAndGradient(Planes canvas, double[] values, int first, Planes gradient) {
        evaluate(new WholePlanes((FloatPlanes) canvas, (FloatPlanes) gradient), values, first);
    }

    /// A canvas and a gradient that do lie in memory.
    record WholePlanes(FloatPlanes canvas, FloatPlanes gradient) implements CanvasRows {
        @Override
        public void read(int channel, int row, float[] target, int at) {
            int width = canvas.shape().width();
            System.arraycopy(canvas.plane(channel), row * width, target, at, width);
        }

        @Override
        public void take(int channel, int row, float[] canvasRow, int canvasAt, float[] gradientRow, int gradientAt) {
            int width = canvas.shape().width();
            RowKernels.best().addScaled(1, gradientRow, gradientAt, gradient.plane(channel), row * width, width);
        }
    }
}
