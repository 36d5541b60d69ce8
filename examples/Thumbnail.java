import static dev.nearfar.autodiff.Blur.eye;

import ai.djl.ndarray.NDArray;
import dev.nearfar.autodiff.ErrorFunction;
import dev.nearfar.autodiff.Resampling;
import dev.nearfar.autodiff.Scene;

/// A's detail, and a thumbnail that is B: an eighth of each side, the means of code values that browsers make. Write
/// `Resampling.LINEAR` or `LANCZOS` for others, `decode` and `encode` about them for those that work in linear light.
///
///     ./nearfar mix samples/astronaut.png samples/cat.png -o Thumbnail.png --error examples/Thumbnail.java
public final class Thumbnail implements ErrorFunction {
    private static final int TIMES = 8;
    private static final double NEAR_WEIGHT = 0.02;

    @Override
    public NDArray error(Scene scene) {
        var target = scene.once("target", () -> thumbnail(scene, scene.far()));
        var small = thumbnail(scene, scene.canvas()).sub(target).square().sum().mul(TIMES * TIMES);
        var difference = scene.canvas().sub(scene.near());
        var detail = difference.sub(eye(difference, TIMES / 2.0)).square().sum();
        return small.add(detail.mul(NEAR_WEIGHT));
    }

    private static NDArray thumbnail(Scene scene, NDArray picture) {
        return Resampling.BOX.resized(picture, scene.height() / TIMES, scene.width() / TIMES);
    }
}
