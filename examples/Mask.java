import ai.djl.ndarray.NDArray;
import dev.nearfar.autodiff.ErrorFunction;
import dev.nearfar.autodiff.Scene;

/// Where a mask is white the picture stays A, where it is black the preset does as it likes; grey is between.
///
///     ./nearfar mix samples/astronaut.png samples/cat.png -o Mask.png --preset seed \
///         --error examples/Mask.java --extra mask=face.png
public final class Mask implements ErrorFunction {
    @Override
    public NDArray error(Scene scene) {
        return scene.canvas().sub(scene.near()).square().mul(scene.extra("mask")).sum();
    }
}
