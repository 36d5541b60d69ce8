import ai.djl.ndarray.NDArray;
import dev.nearfar.autodiff.ErrorFunction;
import dev.nearfar.autodiff.Scene;

/// The colours of a third picture: their mean, and how they spread about it and go together (the covariance of R, G and B),
/// whatever is where.
///
///     ./nearfar mix samples/astronaut.png samples/cat.png -o Palette.png --preset eye --far-at 10m \
///         --error 0.3*examples/Palette.java --extra palette=samples/rocket.jpg
public final class Palette implements ErrorFunction {
    @Override
    public NDArray error(Scene scene) {
        var mean = scene.once("mean", () -> mean(scene.extra("palette")));
        var spread = scene.once("spread", () -> spread(scene.extra("palette")));
        var apart = mean(scene.canvas()).sub(mean).square().sum()
                .add(spread(scene.canvas()).sub(spread).square().sum().mul(10));
        return apart.mul(scene.width() * scene.height());
    }

    private static NDArray mean(NDArray picture) {
        return picture.reshape(3, -1).mean(new int[] {1}, true);
    }

    private static NDArray spread(NDArray picture) {
        var about = picture.reshape(3, -1).sub(mean(picture));
        return about.matMul(about.transpose()).div(about.getShape().get(1));
    }
}
