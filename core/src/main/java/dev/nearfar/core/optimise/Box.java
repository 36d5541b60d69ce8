package dev.nearfar.core.optimise;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;

/// The code values themselves are free, within 0..1.
public final class Box implements CanvasParameter {
    @Override
    public double lower() {
        return 0;
    }

    @Override
    public double upper() {
        return 1;
    }

    @Override
    public boolean isCanvas() {
        return true;
    }

    @Override
    public void fromCanvas(Planes canvas, Planes free) {
        for (int channel = 0; channel < canvas.shape().channels(); channel++) {
            if (canvas instanceof FloatPlanes from && free instanceof FloatPlanes to) {
                System.arraycopy(
                        from.plane(channel), 0, to.plane(channel), 0, to.shape().planeSize());
                RowKernels.best().clamp(to.plane(channel), 0, 0, 1, to.shape().planeSize());
                continue;
            }
            for (int i = 0; i < canvas.shape().planeSize(); i++) {
                free.set(channel, i, Math.min(Math.max(canvas.get(channel, i), 0), 1));
            }
        }
    }

    @Override
    public void toCanvas(Planes free, Planes canvas) {
        canvas.copyFrom(free);
    }

    @Override
    public void pullback(Planes canvas, Planes gradient) {
        // The canvas is the free variables, and so is its gradient.
    }

    @Override
    public void toCanvas(float[] free, int freeAt, float[] canvas, int canvasAt, int count) {
        System.arraycopy(free, freeAt, canvas, canvasAt, count);
    }

    @Override
    public void step(
            float[] canvas,
            int canvasAt,
            float[] gradient,
            int gradientAt,
            float factor,
            float[] free,
            float[] next,
            int at,
            int count) {
        System.arraycopy(free, at, next, at, count);
        RowKernels.best().addScaled(factor, gradient, gradientAt, next, at, count);
        for (int i = at; i < at + count; i++) {
            next[i] = Math.min(Math.max(next[i], 0), 1);
        }
    }
}
