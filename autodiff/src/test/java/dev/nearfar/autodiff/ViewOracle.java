package dev.nearfar.autodiff;

import ai.djl.ndarray.NDArray;
import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.colour.TransferFunction;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.core.view.named.ColourBlind;
import dev.nearfar.core.view.named.Dim;
import dev.nearfar.core.view.named.Grey;
import dev.nearfar.core.view.named.Mirrored;
import dev.nearfar.core.view.named.Motion;
import dev.nearfar.core.view.named.Rotated;
import dev.nearfar.core.view.named.Thumbnail;

/// Every view as what it means, written down once more for automatic differentiation. A kind that is missing here fails
/// [ViewOracleTest].
public final class ViewOracle {
    private ViewOracle() {}

    public static NDArray seen(ViewSpec spec, NDArray x) {
        return switch (spec) {
            case ViewSpec.Near() -> x;
            case Grey() ->
                encode(
                        new Srgb(),
                        x.getShape().get(0) == 1 ? decode(new Srgb(), x) : Light.luminance(decode(new Srgb(), x)));
            case Dim(var share) -> encode(new Srgb(), decode(new Srgb(), x).mul(share));
            case ColourBlind(var deficiency) ->
                x.getShape().get(0) == 1
                        ? x
                        : encode(new Srgb(), Light.mixed(decode(new Srgb(), x), cones(deficiency)));
            case Thumbnail(var width, var filter) -> DenseMap.thumbnail(x, width, filter);
            case Motion(var length, var degrees) ->
                encode(new Srgb(), DenseMap.motion(decode(new Srgb(), x), length, degrees));
            case Rotated(var degrees) -> DenseMap.rotated(x, degrees);
            case Mirrored() -> DenseMap.mirrored(x);
            case ViewSpec.Blurred(var curve, var sigma, var taps, var border) ->
                encode(curve, Blur.convolved(decode(curve, x), taps(sigma, taps / 2), border));
            case ViewSpec.Far(var curve, var sigma) -> encode(curve, blurred(decode(curve, x), sigma));
            case ViewSpec.Detail(var sigma) -> x.sub(blurred(x, sigma));
            case ViewSpec.FarDetail(var curve, var sigma, var detail) -> {
                var far = encode(curve, blurred(decode(curve, x), sigma));
                yield far.sub(blurred(far, detail));
            }
            default -> throw new IllegalArgumentException("a view must stand here, was missing: " + spec);
        };
    }

    /// Machado, Oliveira, Fernandes 2009, severity 1.0.
    private static double[][] cones(ColourBlind.Deficiency deficiency) {
        return switch (deficiency) {
            case PROTAN ->
                new double[][] {
                    {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
                };
            case DEUTAN ->
                new double[][] {
                    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
                };
            case TRITAN ->
                new double[][] {
                    {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
                };
        };
    }

    /// What looking from afar in fewer places means: each place shows what a true Gaussian leaves there.
    public static NDArray farInPlaces(TransferFunction curve, double sigma, NDArray x) {
        int step = step(sigma);
        var light = decode(curve, x);
        var seen = step == 1
                ? blurred(light, sigma)
                : Lines.multiplied(
                        light,
                        "blur in places %s".formatted(sigma),
                        length -> places(sigma, length, (length + step - 1) / step));
        return encode(curve, seen);
    }

    /// For how many samples a place stands.
    public static double samplesAPlace(double sigma, NDArray x) {
        long height = x.getShape().get(1);
        long width = x.getShape().get(2);
        int step = step(sigma);
        return (double) height * width / ((height + step - 1) / step * ((width + step - 1) / step));
    }

    private static int step(double sigma) {
        return Math.max(1, (int) (sigma / Math.sqrt(2) / 1.08));
    }

    /// The middles of equal parts of a line, mirrored beyond its ends.
    private static double[][] places(double sigma, int length, int count) {
        var rows = new double[count][length];
        int reach = (int) Math.ceil(5 * sigma) + 1;
        for (int place = 0; place < count; place++) {
            double centre = (2 * place + 1) * length / (2.0 * count) - 0.5;
            double sum = 0;
            for (int at = (int) centre - reach; at <= centre + reach; at++) {
                double weight = Math.abs(at - centre) > 5 * sigma
                        ? 0
                        : Math.exp(-(at - centre) * (at - centre) / (2 * sigma * sigma));
                rows[place][Border.REFLECT.index(at, length)] += weight;
                sum += weight;
            }
            for (int at = 0; at < length; at++) {
                rows[place][at] /= sum;
            }
        }
        return rows;
    }

    /// A true Gaussian, out to five deviations, mirrored.
    private static NDArray blurred(NDArray x, double sigma) {
        return Blur.convolved(x, taps(sigma, (int) Math.ceil(5 * sigma)), Border.REFLECT);
    }

    private static double[] taps(double sigma, int radius) {
        var taps = new double[2 * radius + 1];
        double sum = 0;
        for (int i = -radius; i <= radius; i++) {
            taps[radius + i] = Math.exp(-i * i / (2 * sigma * sigma));
            sum += taps[radius + i];
        }
        for (int i = 0; i < taps.length; i++) {
            taps[i] /= sum;
        }
        return taps;
    }

    private static NDArray decode(TransferFunction curve, NDArray x) {
        return switch (curve) {
            case PowerLaw(var exponent) -> Light.power(x, exponent);
            case Srgb() -> Light.decode(x);
        };
    }

    private static NDArray encode(TransferFunction curve, NDArray x) {
        return switch (curve) {
            case PowerLaw(var exponent) -> Light.root(x, exponent);
            case Srgb() -> Light.encode(x);
        };
    }
}
