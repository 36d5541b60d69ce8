import static dev.nearfar.autodiff.Blur.eye;
import static dev.nearfar.autodiff.Light.decode;
import static dev.nearfar.autodiff.Light.encode;

import ai.djl.ndarray.NDArray;
import dev.nearfar.autodiff.ErrorFunction;
import dev.nearfar.autodiff.Scene;

/// A picture for each of several distances: seen from there, the detail that the next one's distance takes away should be its
/// own; of the last, everything.
///
///     ./nearfar mix --at 0.4m=samples/astronaut.png --at 5m=samples/raccoon.jpg --at 30m=samples/cat.png \
///         -o ThreeDistances.png --error examples/ThreeDistances.java
public final class ThreeDistances implements ErrorFunction {
    private static final double DETAIL_WEIGHT = 0.05;
    private static final double CONTRAST = 0.6;

    @Override
    public NDArray error(Scene scene) {
        int last = scene.pictures() - 1;
        var target = scene.once("farthest", () -> paler(fromAfar(scene, scene.far(), last)));
        var error = fromAfar(scene, scene.canvas(), last).sub(target).square().sum();
        for (int index = 0; index < last; index++) {
            int picture = index;
            var own = scene.once("detail " + index, () -> detail(scene, scene.picture(picture), picture));
            error = error.add(detail(scene, scene.canvas(), index).sub(own).square().sum().mul(DETAIL_WEIGHT));
        }
        return error;
    }

    private static NDArray fromAfar(Scene scene, NDArray picture, int index) {
        return encode(eye(decode(picture), scene.sigmaPixels(index)));
    }

    private static NDArray detail(Scene scene, NDArray picture, int index) {
        var seen = fromAfar(scene, picture, index);
        return seen.sub(eye(seen, scene.sigmaPixels(index + 1)));
    }

    /// Room for the others' detail.
    private static NDArray paler(NDArray seen) {
        return seen.sub(0.5).mul(CONTRAST).add(0.5);
    }
}
