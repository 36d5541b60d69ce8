import static dev.nearfar.autodiff.Blur.eye;

import ai.djl.ndarray.NDArray;
import dev.nearfar.autodiff.ErrorFunction;
import dev.nearfar.autodiff.Scene;

/// The hues of a third picture, beside a preset: their mean, and how they spread about it and go together (a covariance), whatever is
/// where. Light and dark are left alone.
///
///     ./nearfar mix samples/astronaut.png samples/cat.png -o Palette.png --preset seed \
///         --error 10*examples/Palette.java --extra palette=samples/rocket.jpg
public final class Palette implements ErrorFunction {
    private static final double SPREAD_WEIGHT = 10;

    /// Hues of single pixels would be noise.
    private static final double COARSE = 4;

    @Override
    public NDArray error(Scene scene) {
        var mean = scene.once("mean", () -> mean(hues(scene.extra("palette"))));
        var spread = scene.once("spread", () -> spread(hues(scene.extra("palette"))));
        var hues = hues(scene.canvas());
        var apart = mean(hues).sub(mean).square().sum()
                .add(spread(hues).sub(spread).square().sum().mul(SPREAD_WEIGHT));
        return apart.mul(scene.width() * scene.height());
    }

    /// What is left of each channel without the mean of the three.
    private static NDArray hues(NDArray picture) {
        var coarse = eye(picture, COARSE);
        return coarse.sub(coarse.mean(new int[] {0}, true)).reshape(3, -1);
    }

    private static NDArray mean(NDArray hues) {
        return hues.mean(new int[] {1}, true);
    }

    private static NDArray spread(NDArray hues) {
        var about = hues.sub(mean(hues));
        return about.matMul(about.transpose()).div(about.getShape().get(1));
    }
}
