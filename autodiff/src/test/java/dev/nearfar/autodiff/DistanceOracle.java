package dev.nearfar.autodiff;

import ai.djl.ndarray.NDArray;
import dev.nearfar.core.distance.Charbonnier;
import dev.nearfar.core.distance.SquaredDifference;
import dev.nearfar.core.distance.Structure;
import dev.nearfar.core.picture.Border;
import java.util.Map;
import java.util.function.BinaryOperator;

/// Every distance as what it means, for automatic differentiation.
public final class DistanceOracle {
    private static final double C = 0.03 * 0.03;

    /// What stands for each class.
    public static final Map<Class<?>, BinaryOperator<NDArray>> ALL = Map.of(
            SquaredDifference.class,
            DistanceOracle::squared,
            Structure.class,
            DistanceOracle::structure,
            Charbonnier.class,
            (seen, target) -> charbonnier(seen, target, 0.7, 0.012));

    private DistanceOracle() {}

    public static NDArray squared(NDArray seen, NDArray target) {
        return seen.sub(target).square().sum();
    }

    /// Channels lie along the first axis.
    public static NDArray charbonnier(NDArray seen, NDArray target, double power, double epsilon) {
        var mean = seen.sub(target).square().mean(new int[] {0});
        return mean.add(epsilon * epsilon)
                .pow(power / 2)
                .sub(Math.pow(epsilon, power))
                .sum();
    }

    private static NDArray structure(NDArray x, NDArray y) {
        var covariance = local(x.mul(y)).sub(local(x).mul(local(y)));
        var varianceX = local(x.square()).sub(local(x).square());
        var varianceY = local(y.square()).sub(local(y).square());
        var alike = covariance.mul(2).add(C).div(varianceX.add(varianceY).add(C));
        return alike.neg().add(1).sum();
    }

    private static NDArray local(NDArray samples) {
        return Blur.gaussian(samples, 1.5, 11, Border.REFLECT);
    }
}
