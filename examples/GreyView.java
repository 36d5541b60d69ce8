import static dev.nearfar.autodiff.Light.decode;
import static dev.nearfar.autodiff.Light.encode;
import static dev.nearfar.autodiff.Light.luminance;

import ai.djl.ndarray.NDArray;
import dev.nearfar.autodiff.ErrorFunction;
import dev.nearfar.autodiff.Scene;

/// On a screen without colour, or on a grey copy, B alone; in colour A lies over it as a tint.
///
///     ./nearfar mix samples/astronaut.png samples/retina.jpg -o GreyView.png --error examples/GreyView.java
public final class GreyView implements ErrorFunction {
    private static final double TINT_WEIGHT = 0.1;

    @Override
    public NDArray error(Scene scene) {
        var target = scene.once("target", () -> grey(scene.far()));
        var inGrey = grey(scene.canvas()).sub(target).square().sum();
        var inColour = scene.canvas().sub(scene.near()).square().sum();
        return inGrey.add(inColour.mul(TINT_WEIGHT));
    }

    private static NDArray grey(NDArray picture) {
        return encode(luminance(decode(picture)));
    }
}
