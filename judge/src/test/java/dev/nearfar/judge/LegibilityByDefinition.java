package dev.nearfar.judge;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.Picture;
import java.util.ArrayList;
import java.util.List;

/// Both measures in `double`, word by word as they are defined, for small pictures: nothing in common with what is tested
/// but sRGB's curve and the sensitivity.
final class LegibilityByDefinition {
    private LegibilityByDefinition() {}

    static Measures correlation(Picture one, Picture other, double pixelsPerDegree) {
        return new Measures(
                pearson(differences(one, pixelsPerDegree), differences(other, pixelsPerDegree)),
                pearson(filtered(one, pixelsPerDegree), filtered(other, pixelsPerDegree)));
    }

    private static double[] light(Picture picture) {
        var curve = new Srgb();
        var light = new double[picture.shape().planeSize()];
        double[] weights = {0.2126, 0.7152, 0.0722};
        for (int index = 0; index < light.length; index++) {
            for (int channel = 0; channel < 3; channel++) {
                light[index] += weights[channel] * curve.decode(picture.code(channel, index) / 65535.0);
            }
        }
        return light;
    }

    private static List<Double> differences(Picture picture, double pixelsPerDegree) {
        int width = picture.shape().width();
        int height = picture.shape().height();
        var light = light(picture);
        double sigma = 0.01543 * pixelsPerDegree;
        int radius = (int) Math.ceil(8 * sigma);
        var seen = new double[light.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double sum = 0;
                double weights = 0;
                for (int j = -radius; j <= radius; j++) {
                    for (int i = -radius; i <= radius; i++) {
                        double weight = StrictMath.exp(-(i * i + j * j) / (2 * sigma * sigma));
                        weights += weight;
                        sum += weight
                                * light[
                                        Border.REFLECT.index(y + j, height) * width
                                                + Border.REFLECT.index(x + i, width)];
                    }
                }
                seen[y * width + x] = new Srgb().encode(sum / weights);
            }
        }
        var differences = new ArrayList<Double>();
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                if (x + 1 < width) {
                    differences.add(seen[y * width + x + 1] - seen[y * width + x]);
                }
                if (y + 1 < height) {
                    differences.add(seen[(y + 1) * width + x] - seen[y * width + x]);
                }
            }
        }
        return differences;
    }

    /// By the discrete Fourier transform of the picture mirrored to twice its size, cropped again.
    private static List<Double> filtered(Picture picture, double pixelsPerDegree) {
        int width = picture.shape().width();
        int height = picture.shape().height();
        int wide = 2 * width;
        int high = 2 * height;
        var light = light(picture);
        var mirrored = new double[wide * high];
        for (int y = 0; y < high; y++) {
            for (int x = 0; x < wide; x++) {
                mirrored[y * wide + x] = new Srgb()
                        .encode(light[Border.REFLECT.index(y, height) * width + Border.REFLECT.index(x, width)]);
            }
        }
        var result = new double[width * height];
        for (int v = 0; v < high; v++) {
            for (int u = 0; u < wide; u++) {
                double across = Math.min(u, wide - u) * pixelsPerDegree / wide;
                double down = Math.min(v, high - v) * pixelsPerDegree / high;
                double gain = ContrastSensitivity.at(Math.sqrt(across * across + down * down));
                double real = 0;
                double imaginary = 0;
                for (int y = 0; y < high; y++) {
                    for (int x = 0; x < wide; x++) {
                        double angle = 2 * Math.PI * ((double) u * x / wide + (double) v * y / high);
                        real += mirrored[y * wide + x] * StrictMath.cos(angle);
                        imaginary -= mirrored[y * wide + x] * StrictMath.sin(angle);
                    }
                }
                for (int y = 0; y < height; y++) {
                    for (int x = 0; x < width; x++) {
                        double angle = 2 * Math.PI * ((double) u * x / wide + (double) v * y / high);
                        result[y * width + x] +=
                                gain * (real * StrictMath.cos(angle) - imaginary * StrictMath.sin(angle));
                    }
                }
            }
        }
        var list = new ArrayList<Double>();
        for (double each : result) {
            list.add(each);
        }
        return list;
    }

    private static double pearson(List<Double> one, List<Double> other) {
        double oneMean = one.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double otherMean =
                other.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double covariance = 0;
        double oneSquares = 0;
        double otherSquares = 0;
        for (int index = 0; index < one.size(); index++) {
            double a = one.get(index) - oneMean;
            double b = other.get(index) - otherMean;
            covariance += a * b;
            oneSquares += a * a;
            otherSquares += b * b;
        }
        return covariance / Math.sqrt(oneSquares * otherSquares);
    }
}
