import static dev.nearfar.autodiff.Light.decode;
import static dev.nearfar.autodiff.Light.encode;
import static dev.nearfar.autodiff.Light.luminance;

import ai.djl.ndarray.NDArray;
import dev.nearfar.autodiff.ErrorFunction;
import dev.nearfar.autodiff.Scene;

/// On a screen without colour, or on a grey copy, B alone, a little paler; in colour A lies over it as a tint.
///
///     ./nearfar mix samples/astronaut.png samples/cat.png -o GreyView.png --error examples/GreyView.java
public final class GreyView implements ErrorFunction {
    private static final double TINT_WEIGHT = 0.1;

    /// Black and white have no room for a tint.
    private static final double CONTRAST = 0.6;

    @Override
    public NDArray error(Scene scene) {
        var wanted = scene.once("grey", () -> grey(scene.far()).sub(0.5).mul(CONTRAST).add(0.5));
        var tint = scene.once("tint", () -> scene.near().sub(0.5));
        var seen = grey(scene.canvas());
        var inGrey = seen.sub(wanted).square().sum();
        var inColour = scene.canvas().sub(seen).sub(tint).square().sum();
        return inGrey.add(inColour.mul(TINT_WEIGHT));
    }

    private static NDArray grey(NDArray picture) {
        return encode(luminance(decode(picture)));
    }
}
