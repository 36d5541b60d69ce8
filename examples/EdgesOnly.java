import static dev.nearfar.autodiff.Blur.eye;
import static dev.nearfar.autodiff.Light.decode;
import static dev.nearfar.autodiff.Light.encode;

import ai.djl.ndarray.NDArray;
import dev.nearfar.autodiff.ErrorFunction;
import dev.nearfar.autodiff.Scene;

/// Up close only A's edges, the steps from each pixel to the next; what lies between is B's alone.
///
///     ./nearfar mix samples/astronaut.png samples/cat.png -o EdgesOnly.png --far-at 10m --error examples/EdgesOnly.java
public final class EdgesOnly implements ErrorFunction {
    private static final double NEAR_WEIGHT = 0.1;

    @Override
    public NDArray error(Scene scene) {
        var target = scene.once("target", () -> fromAfar(scene, scene.far()));
        var difference = scene.canvas().sub(scene.near());
        var edges = across(difference).square().sum().add(down(difference).square().sum());
        return edges.mul(NEAR_WEIGHT).add(fromAfar(scene, scene.canvas()).sub(target).square().sum());
    }

    private static NDArray fromAfar(Scene scene, NDArray picture) {
        return encode(eye(decode(picture), scene.sigmaPixels(1)));
    }

    private static NDArray across(NDArray x) {
        return x.get(":, :, 1:").sub(x.get(":, :, :-1"));
    }

    private static NDArray down(NDArray x) {
        return x.get(":, 1:, :").sub(x.get(":, :-1, :"));
    }
}
