package dev.nearfar.autodiff;

import ai.djl.ndarray.NDArray;
import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.picture.Luminance;
import java.util.Arrays;

/// Code values and linear light, as tensors of channels × height × width.
///
/// The curves are those of [Srgb] and [PowerLaw], with finite slopes everywhere: near black a power goes on as a straight
/// line where these do.
public final class Light {
    private Light() {}

    /// sRGB code values → linear light.
    public static NDArray decode(NDArray codes) {
        double bent = new Srgb().decode(Srgb.CODE_JOIN);
        return codes.maximum(Srgb.CODE_JOIN)
                .add(0.055)
                .div(1.055)
                .pow(2.4)
                .add(codes.minimum(Srgb.CODE_JOIN).div(12.92))
                .sub(bent);
    }

    /// Linear light → sRGB code values.
    public static NDArray encode(NDArray light) {
        return light.maximum(Srgb.LIGHT_JOIN)
                .pow(1 / 2.4)
                .mul(1.055)
                .sub(0.055)
                .add(light.minimum(Srgb.LIGHT_JOIN).mul(12.92))
                .sub(Srgb.CODE_JOIN);
    }

    /// Code values → linear light by a power, `codes ^ exponent`; below 0 as at 0.
    public static NDArray power(NDArray codes, double exponent) {
        return codes.maximum(0).pow(exponent);
    }

    /// Linear light → code values by the inverse power, `light ^ (1 / exponent)`.
    public static NDArray root(NDArray light, double exponent) {
        double slope = StrictMath.pow(PowerLaw.TOE, 1 / exponent - 1);
        return light.maximum(PowerLaw.TOE)
                .pow(1 / exponent)
                .add(light.minimum(PowerLaw.TOE).sub(PowerLaw.TOE).mul(slope));
    }

    /// Linear light of three channels → relative luminance, one channel.
    public static NDArray luminance(NDArray light) {
        return mixed(light, new double[][] {{Luminance.RED, Luminance.GREEN, Luminance.BLUE}});
    }

    /// Other channels: each a weighted sum of these.
    ///
    /// @param weights a row for each channel that comes out, as long as there are channels
    public static NDArray mixed(NDArray picture, double[][] weights) {
        var shape = picture.getShape();
        var matrix = Constants.kept(picture, "mixed " + Arrays.deepToString(weights), () -> weights);
        return matrix.matMul(picture.reshape(shape.get(0), -1)).reshape(weights.length, shape.get(1), shape.get(2));
    }
}
