import static dev.nearfar.autodiff.Blur.eye;
import static dev.nearfar.autodiff.Blur.gaussian;
import static dev.nearfar.autodiff.Light.decode;
import static dev.nearfar.autodiff.Light.encode;

import ai.djl.ndarray.NDArray;
import dev.nearfar.autodiff.ErrorFunction;
import dev.nearfar.autodiff.Scene;
import dev.nearfar.core.picture.Border;

/// Up close the structural similarity to A (SSIM: Wang, Bovik, Sheikh, Simoncelli 2004, doi 10.1109/TIP.2003.819861), from afar
/// the squared difference to B.
///
///     ./nearfar mix samples/astronaut.png samples/cat.png -o Ssim.png --far-at 10m --error examples/Ssim.java
public final class Ssim implements ErrorFunction {
    private static final double OF_MEANS = 0.01 * 0.01;
    private static final double OF_CONTRASTS = 0.03 * 0.03;
    private static final double NEAR_WEIGHT = 0.01;

    @Override
    public NDArray error(Scene scene) {
        var target = scene.once("target", () -> fromAfar(scene, scene.far()));
        var far = fromAfar(scene, scene.canvas()).sub(target).square().sum();
        var dissimilar = similarity(scene.canvas(), scene.near()).neg().add(1).sum();
        return dissimilar.mul(NEAR_WEIGHT).add(far);
    }

    private static NDArray fromAfar(Scene scene, NDArray picture) {
        return encode(eye(decode(picture), scene.sigmaPixels(1)));
    }

    private static NDArray similarity(NDArray x, NDArray y) {
        var meanX = local(x);
        var meanY = local(y);
        var varianceX = local(x.square()).sub(meanX.square());
        var varianceY = local(y.square()).sub(meanY.square());
        var covariance = local(x.mul(y)).sub(meanX.mul(meanY));
        var means = meanX.mul(meanY).mul(2).add(OF_MEANS).div(meanX.square().add(meanY.square()).add(OF_MEANS));
        var contrasts = covariance.mul(2).add(OF_CONTRASTS).div(varianceX.add(varianceY).add(OF_CONTRASTS));
        return means.mul(contrasts);
    }

    private static NDArray local(NDArray samples) {
        return gaussian(samples, 1.5, 11, Border.REFLECT);
    }
}
