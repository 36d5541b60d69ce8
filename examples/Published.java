import static dev.nearfar.autodiff.Blur.gaussian;
import static dev.nearfar.autodiff.Light.power;
import static dev.nearfar.autodiff.Light.root;

import ai.djl.ndarray.NDArray;
import dev.nearfar.autodiff.ErrorFunction;
import dev.nearfar.autodiff.Scene;
import dev.nearfar.core.picture.Border;

/// The article's own error: the canvas near A, and the canvas blurred in linear light near B blurred the same way.
///
/// It is what `--preset seed` makes small by kernels of its own, and gives the published losses.
///
///     ./nearfar mix samples/astronaut.png samples/cat.png -o Published.png --error examples/Published.java --solver descent
public final class Published implements ErrorFunction {
    @Override
    public NDArray error(Scene scene) {
        var target = scene.once("target", () -> fromAfar(scene.far()));
        var near = scene.canvas().sub(scene.near()).square().sum();
        var far = fromAfar(scene.canvas()).sub(target).square().sum();
        return near.mul(0.1).add(far);
    }

    private static NDArray fromAfar(NDArray picture) {
        return root(gaussian(power(picture, 2.2), 3, 15, Border.ZERO), 2.2);
    }
}
