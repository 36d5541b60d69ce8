package dev.nearfar.judge;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;

/// LDR-FLIP: how different two pictures look when one is flipped for the other in the same place, 0..1.
///
/// The colours are filtered as the eye's channels do, and compared where colour differences are perceived as equal; edges
/// and points that one picture has and the other has not make the difference greater. What is returned is the mean over
/// all pixels of `ΔEc^(1 − ΔEf)`.
///
/// @see <a href="https://doi.org/10.1145/3406183">Andersson et al. 2020</a>
public final class Flip {
    /// The channels' sensitivity, a sum of `a·√(π/b)·exp(−π²r²/b)` over `r` in degrees.
    private static final double LIGHTNESS_SPREAD = 0.0047;

    private static final double RED_GREEN_SPREAD = 0.0053;
    private static final double[] BLUE_YELLOW_SPREADS = {0.04, 0.025};
    private static final double[] BLUE_YELLOW_GAINS = {34.1, 13.5};

    /// The deviation of the feature detectors, in degrees.
    private static final double FEATURE_SIGMA_DEGREES = 0.5 * 0.082;

    private static final double COLOUR_EXPONENT = 0.7;
    private static final double COLOUR_KNEE = 0.4;
    private static final double COLOUR_AT_KNEE = 0.95;

    private final Shape shape;
    private final double pixelsPerDegree;
    private final Workers workers;

    private Flip(Shape shape, double pixelsPerDegree, Workers workers) {
        this.shape = shape;
        this.pixelsPerDegree = pixelsPerDegree;
        this.workers = workers;
    }

    /// The mean difference between a picture and its reference, seen at so many pixels per degree.
    ///
    /// A picture of one channel is grey.
    ///
    /// @throws IllegalArgumentException if their shapes differ, they have neither 3 channels nor 1, or `pixelsPerDegree` is not
    ///     finite and positive
    public static double of(Picture reference, Picture test, double pixelsPerDegree, Workers workers) {
        var shape = reference.shape();
        if (!test.shape().equals(shape) || (shape.channels() != 3 && shape.channels() != 1)) {
            throw new IllegalArgumentException(
                    "pictures must have one shape with 3 channels or 1, had %s and %s".formatted(shape, test.shape()));
        }
        if (!(pixelsPerDegree > 0 && Double.isFinite(pixelsPerDegree))) {
            throw new IllegalArgumentException("pixels per degree must be finite and > 0, were " + pixelsPerDegree);
        }
        return new Flip(shape, pixelsPerDegree, workers).mean(reference, test);
    }

    private double mean(Picture reference, Picture test) {
        var one = ycxcz(reference);
        var other = ycxcz(test);
        var features = featureDifference(one[0], other[0]);
        var oneLab = filtered(one);
        var otherLab = filtered(other);
        double greatest = power(greatestDistance());
        int width = shape.width();
        double sum = Sums.of(shape.height(), 1, workers, (row, sums, at) -> {
            var a = new double[3];
            var b = new double[3];
            for (int index = row * width; index < (row + 1) * width; index++) {
                for (int channel = 0; channel < 3; channel++) {
                    a[channel] = oneLab[channel][index];
                    b[channel] = otherLab[channel][index];
                }
                double colour = spread(power(FlipColour.hyab(a, b)), greatest);
                sums[at] += StrictMath.pow(colour, 1 - features[index]);
            }
        })[0];
        return sum / shape.planeSize();
    }

    private double[][] ycxcz(Picture picture) {
        var planes = new double[3][shape.planeSize()];
        workers.forEach(shape.height(), (row, worker) -> {
            var colour = new double[3];
            for (int index = row * shape.width(); index < (row + 1) * shape.width(); index++) {
                for (int channel = 0; channel < 3; channel++) {
                    colour[channel] = picture.code(shape.channels() == 3 ? channel : 0, index) / (double) Picture.WHITE;
                }
                FlipColour.codesToYcxcz(colour);
                for (int channel = 0; channel < 3; channel++) {
                    planes[channel][index] = colour[channel];
                }
            }
        });
        return planes;
    }

    /// The channels as the eye's channels pass them on, in L\*a\*b\* with Hunt's effect.
    private double[][] filtered(double[][] ycxcz) {
        int radius = (int) Math.ceil(3 * Math.sqrt(BLUE_YELLOW_SPREADS[0] / (2 * Math.PI * Math.PI)) * pixelsPerDegree);
        var seen = new double[3][shape.planeSize()];
        add(seen[0], 1, ycxcz[0], gaussian(LIGHTNESS_SPREAD, radius));
        add(seen[1], 1, ycxcz[1], gaussian(RED_GREEN_SPREAD, radius));
        var weights = new double[2];
        for (int part = 0; part < 2; part++) {
            double across = sum(gaussian(BLUE_YELLOW_SPREADS[part], radius));
            weights[part] = BLUE_YELLOW_GAINS[part] * Math.sqrt(Math.PI / BLUE_YELLOW_SPREADS[part]) * across * across;
        }
        for (int part = 0; part < 2; part++) {
            double weight = weights[part] / (weights[0] + weights[1]);
            add(seen[2], weight, ycxcz[2], gaussian(BLUE_YELLOW_SPREADS[part], radius));
        }
        workers.forEach(shape.height(), (row, worker) -> {
            var colour = new double[3];
            for (int index = row * shape.width(); index < (row + 1) * shape.width(); index++) {
                for (int channel = 0; channel < 3; channel++) {
                    colour[channel] = seen[channel][index];
                }
                FlipColour.ycxczToHuntLab(colour);
                for (int channel = 0; channel < 3; channel++) {
                    seen[channel][index] = colour[channel];
                }
            }
        });
        return seen;
    }

    private void add(double[] target, double weight, double[] plane, double[] kernel) {
        var taps = dividedBy(sum(kernel), kernel);
        new FlipFilter(taps, taps).addTo(target, weight, plane, shape, workers);
    }

    /// `exp(−π²r²/b)` at whole pixels.
    private double[] gaussian(double spread, int radius) {
        var taps = new double[2 * radius + 1];
        for (int tap = 0; tap < taps.length; tap++) {
            double degrees = (tap - radius) / pixelsPerDegree;
            taps[tap] = StrictMath.exp(-Math.PI * Math.PI * degrees * degrees / spread);
        }
        return taps;
    }

    /// `ΔEf`: by how much edges or points differ, whichever differ more.
    private double[] featureDifference(double[] one, double[] other) {
        var features = new FlipFeatures(FEATURE_SIGMA_DEGREES * pixelsPerDegree, shape, workers);
        var oneLightness = lightness(one);
        var otherLightness = lightness(other);
        var difference = new double[one.length];
        var oneEdges = features.edges(oneLightness);
        var otherEdges = features.edges(otherLightness);
        var onePoints = features.points(oneLightness);
        var otherPoints = features.points(otherLightness);
        for (int index = 0; index < difference.length; index++) {
            double greater = Math.max(
                    Math.abs(oneEdges[index] - otherEdges[index]), Math.abs(onePoints[index] - otherPoints[index]));
            difference[index] = Math.sqrt(greater / Math.sqrt(2));
        }
        return difference;
    }

    private static double[] lightness(double[] y) {
        var lightness = new double[y.length];
        for (int index = 0; index < y.length; index++) {
            lightness[index] = (y[index] + 16) / 116;
        }
        return lightness;
    }

    /// `cmax` without its exponent: green and blue are the colours of sRGB that are farthest apart.
    private static double greatestDistance() {
        var green = new double[] {0, 1, 0};
        var blue = new double[] {0, 0, 1};
        FlipColour.lightToHuntLab(green);
        FlipColour.lightToHuntLab(blue);
        return FlipColour.hyab(green, blue);
    }

    private static double power(double distance) {
        return StrictMath.pow(distance, COLOUR_EXPONENT);
    }

    /// Small differences get most of the range 0..1.
    private static double spread(double difference, double greatest) {
        double knee = COLOUR_KNEE * greatest;
        return difference < knee
                ? COLOUR_AT_KNEE * difference / knee
                : COLOUR_AT_KNEE + (1 - COLOUR_AT_KNEE) * (difference - knee) / (greatest - knee);
    }

    private static double sum(double[] taps) {
        double sum = 0;
        for (double tap : taps) {
            sum += tap;
        }
        return sum;
    }

    private static double[] dividedBy(double divisor, double[] taps) {
        var divided = new double[taps.length];
        for (int tap = 0; tap < taps.length; tap++) {
            divided[tap] = taps[tap] / divisor;
        }
        return divided;
    }
}
