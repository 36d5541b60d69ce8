package dev.nearfar.bench;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.view.View;
import dev.nearfar.core.view.ViewSpec;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;

/// A picture as it is seen from afar, and back: a true Gaussian in linear light, by whatever means suits its deviation.
@SuppressWarnings("NullAway.Init") // prepare() comes first.
public class FarViewBenchmark extends Timing {
    /// Deviation of the Gaussian.
    @Param({"1", "3", "10", "40"})
    public double sigmaPixels;

    private Planes canvas;
    private Planes seen;
    private Planes gradient;
    private View view;

    @Override
    void prepare() {
        canvas = Noise.planes(size, 1);
        view = new ViewSpec.Far(new Srgb(), sigmaPixels).build(canvas.shape(), Precision.FLOAT, workers);
        seen = Planes.zero(view.output(), Precision.FLOAT);
        gradient = Planes.zero(view.input(), Precision.FLOAT);
    }

    /// What is seen.
    @Benchmark
    public Planes forward() {
        view.forward(canvas, seen);
        return seen;
    }

    /// What is seen, and what each pixel has to do with it.
    @Benchmark
    public Planes forwardAndBack() {
        view.forward(canvas, seen);
        view.pullback(seen, gradient);
        return gradient;
    }
}
