import static dev.nearfar.autodiff.Blur.eye;
import static dev.nearfar.autodiff.Light.decode;
import static dev.nearfar.autodiff.Light.encode;
import static dev.nearfar.autodiff.Light.luminance;

import ai.djl.ndarray.NDArray;
import dev.nearfar.autodiff.ErrorFunction;
import dev.nearfar.autodiff.Scene;

/// A hybrid in light and dark alone, coloured as a third picture: its colours' mean, and how they spread about it and go together
/// (the covariance of R, G and B), whatever is where.
///
///     ./nearfar mix samples/astronaut.png samples/cat.png -o Palette.png --far-at 10m \
///         --error examples/Palette.java --extra palette=samples/rocket.jpg
public final class Palette implements ErrorFunction {
    private static final double NEAR_WEIGHT = 0.05;
    private static final double SPREAD_WEIGHT = 10;

    /// Colours of single pixels would be noise.
    private static final double COARSE = 4;

    @Override
    public NDArray error(Scene scene) {
        var grey = grey(scene.canvas());
        var sigma = scene.sigmaPixels(1);
        var far = eye(grey.sub(scene.once("far", () -> grey(scene.far()))), sigma).square().sum();
        var apart = grey.sub(scene.once("near", () -> grey(scene.near())));
        var near = apart.sub(eye(apart, sigma)).square().sum();
        return far.add(near.mul(NEAR_WEIGHT)).add(colours(scene).mul(scene.width() * scene.height()));
    }

    private static NDArray colours(Scene scene) {
        var coarse = eye(scene.canvas(), COARSE);
        var mean = scene.once("mean", () -> mean(scene.extra("palette")));
        var spread = scene.once("spread", () -> spread(scene.extra("palette")));
        return mean(coarse).sub(mean).square().sum().add(
                spread(coarse).sub(spread).square().sum().mul(SPREAD_WEIGHT));
    }

    private static NDArray grey(NDArray picture) {
        return encode(luminance(decode(picture)));
    }

    private static NDArray mean(NDArray picture) {
        return picture.reshape(3, -1).mean(new int[] {1}, true);
    }

    private static NDArray spread(NDArray picture) {
        var about = picture.reshape(3, -1).sub(mean(picture));
        return about.matMul(about.transpose()).div(about.getShape().get(1));
    }
}
