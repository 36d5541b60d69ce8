package dev.nearfar.core.methods.search;

import dev.nearfar.core.methods.classic.ClassicMethod;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.recipe.Seed;

/// Where a search over canvases begins.
public final class StartingCanvas {
    private StartingCanvas() {}

    /// Makes one in the shape and precision of the pictures.
    ///
    /// @param lowSigma of the classic hybrid's low pass, in pixels
    /// @param highSigma of what its high pass takes away, in pixels
    public static Planes of(
            Seed.Start start, Planes near, Planes far, double lowSigma, double highSigma, Workers workers) {
        var canvas = Planes.zero(near.shape(), near.precision());
        switch (start) {
            case GREY -> canvas.fill(0.5);
            case NEAR -> canvas.copyFrom(near);
            case FAR -> canvas.copyFrom(far);
            case CLASSIC -> ClassicMethod.codeValues(near, far, lowSigma, highSigma, workers, canvas);
        }
        return canvas;
    }
}
