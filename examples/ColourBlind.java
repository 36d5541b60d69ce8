import static dev.nearfar.autodiff.Light.decode;
import static dev.nearfar.autodiff.Light.encode;
import static dev.nearfar.autodiff.Light.mixed;

import ai.djl.ndarray.NDArray;
import dev.nearfar.autodiff.ErrorFunction;
import dev.nearfar.autodiff.Scene;

/// What someone without green cones sees is A alone; who tells red from green sees B in it too.
///
/// Deuteranopia as in Machado, Oliveira, Fernandes 2009, severity 1 (doi 10.1109/TVCG.2009.113): a matrix on linear light. Light
/// between 0 and 1 can leave that range by it, and is kept inside.
///
///     ./nearfar mix samples/raccoon.jpg samples/cat.png -o ColourBlind.png --error examples/ColourBlind.java
public final class ColourBlind implements ErrorFunction {
    private static final double[][] DEUTERANOPIA = {
        {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
    };
    private static final double[][] RED_LESS_GREEN = {{1, -1, 0}};
    private static final double CONTRAST = 0.6;

    @Override
    public NDArray error(Scene scene) {
        var target = scene.once("target", () -> seen(scene.near()));
        var hidden = scene.once("hidden", () -> mixed(scene.far(), new double[][] {{0.3, 0.6, 0.1}}).sub(0.5).mul(CONTRAST));
        var blind = seen(scene.canvas()).sub(target).square().sum();
        var others = mixed(scene.canvas(), RED_LESS_GREEN).sub(hidden).square().sum();
        return blind.add(others.mul(0.3));
    }

    private static NDArray seen(NDArray picture) {
        return encode(mixed(decode(picture), DEUTERANOPIA).maximum(0).minimum(1));
    }
}
