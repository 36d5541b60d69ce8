import ai.djl.ndarray.NDArray;
import dev.nearfar.autodiff.ErrorFunction;
import dev.nearfar.autodiff.Scene;

/// Total variation: how much neighbours differ, with a rounded corner at 0. Beside a preset it takes the grain out and leaves
/// edges.
///
///     ./nearfar mix samples/astronaut.png samples/cat.png -o TotalVariation.png --preset seed --error 0.05*examples/TotalVariation.java
public final class TotalVariation implements ErrorFunction {
    private static final double CORNER = 1e-4;

    @Override
    public NDArray error(Scene scene) {
        var x = scene.canvas();
        var down = x.get(":, 1:, :-1").sub(x.get(":, :-1, :-1"));
        var across = x.get(":, :-1, 1:").sub(x.get(":, :-1, :-1"));
        return down.square().add(across.square()).add(CORNER).sqrt().sum();
    }
}
