package dev.nearfar.judge;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;

/// LDR-FLIP: how different two pictures look when one is flipped for the other in the same place, 0..1.
///
/// The colours are filtered as the eye's channels do, and compared where colour differences are perceived as equal; edges
/// and points that one picture has and the other has not make the difference greater. What is returned is the mean over
/// all pixels of `ΔEc^(1 − ΔEf)`. What concerns the reference is computed once; then one picture after the other is
/// compared. One caller at a time.
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
    private final FlipFeatures features;
    private final double[] edges;
    private final double[] points;
    private final double[][] colours;

    /// Prepares a reference, which is seen at so many pixels per degree. A picture of one channel is grey.
    ///
    /// @throws IllegalArgumentException if it has neither 3 channels nor 1, or `pixelsPerDegree` is not finite and positive
    public Flip(Picture reference, double pixelsPerDegree, Workers workers) {
        shape = reference.shape();
        if (shape.channels() != 3 && shape.channels() != 1) {
            throw new IllegalArgumentException("a picture must have 3 channels or 1, had " + shape.channels());
        }
        if (!(pixelsPerDegree > 0 && Double.isFinite(pixelsPerDegree))) {
            throw new IllegalArgumentException("pixels per degree must be finite and > 0, were " + pixelsPerDegree);
        }
        this.pixelsPerDegree = pixelsPerDegree;
        this.workers = workers;
        features = new FlipFeatures(FEATURE_SIGMA_DEGREES * pixelsPerDegree, shape, workers);
        var ycxcz = ycxcz(reference);
        var lightness = lightness(ycxcz[0]);
        edges = features.edges(lightness);
        points = features.points(lightness);
        colours = filtered(ycxcz);
    }

    /// The mean difference between a picture and the reference.
    ///
    /// @throws IllegalArgumentException if it has another shape than the reference
    public double of(Picture test) {
        if (!test.shape().equals(shape)) {
            throw new IllegalArgumentException(
                    "a picture must have its reference's shape, %s, had %s".formatted(shape, test.shape()));
        }
        var ycxcz = ycxcz(test);
        var featureDifference = featureDifference(ycxcz[0]);
        var testColours = filtered(ycxcz);
        double greatest = power(greatestDistance());
        int width = shape.width();
        double sum = Sums.of(shape.height(), 1, workers, (row, sums, at) -> {
            var one = new double[3];
            var other = new double[3];
            for (int index = row * width; index < (row + 1) * width; index++) {
                for (int channel = 0; channel < 3; channel++) {
                    one[channel] = colours[channel][index];
                    other[channel] = testColours[channel][index];
                }
                double colour = spread(power(FlipColour.hyab(one, other)), greatest);
                sums[at] += StrictMath.pow(colour, 1 - featureDifference[index]);
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
    private double[] featureDifference(double[] y) {
        var lightness = lightness(y);
        var testEdges = features.edges(lightness);
        var testPoints = features.points(lightness);
        var difference = new double[y.length];
        for (int index = 0; index < difference.length; index++) {
            double greater =
                    Math.max(Math.abs(edges[index] - testEdges[index]), Math.abs(points[index] - testPoints[index]));
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
