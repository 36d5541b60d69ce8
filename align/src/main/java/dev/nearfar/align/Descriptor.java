package dev.nearfar.align;

import java.util.ArrayList;
import java.util.List;

/// Says what is around a place: histograms of gradient directions in 4 × 4 cells, turned to the strongest direction.
///
/// The root of each share is taken at the end, so that scalar products compare histograms as Hellinger's distance does.
///
/// @see <a href="https://doi.org/10.1023/B:VISI.0000029664.99615.94">Lowe 2004</a>
/// @see <a href="https://doi.org/10.1109/CVPR.2012.6248018">Arandjelović, Zisserman 2012 (the roots)</a>
final class Descriptor {
    private static final int CELLS = 4;
    private static final int DIRECTIONS = 8;
    private static final int ORIENTATIONS = 36;
    private static final double SECOND_PEAK = 0.8;
    private static final double CELL_SIGMAS = 3;
    private static final float LARGEST_SHARE = 0.2f;

    private Descriptor() {}

    /// The place as a feature: more than one where two directions are about as strong.
    ///
    /// @param x in pixels of the octave, as `y`
    static List<Feature> of(ScaleSpace.Octave octave, double x, double y, double step) {
        var picture = octave.blurred().get((int) Math.clamp(Math.rint(step), 0, ScaleSpace.STEPS + 2));
        double sigma = ScaleSpace.sigma(step);
        var features = new ArrayList<Feature>();
        for (double radians : orientations(picture, x, y, 1.5 * sigma)) {
            features.add(new Feature(
                    x * octave.pitch(),
                    y * octave.pitch(),
                    sigma * octave.pitch(),
                    radians,
                    describe(picture, x, y, CELL_SIGMAS * sigma, radians)));
        }
        return features;
    }

    private static List<Double> orientations(Grey picture, double x, double y, double sigma) {
        var histogram = new double[ORIENTATIONS];
        int radius = (int) Math.rint(3 * sigma);
        int column = (int) Math.rint(x);
        int row = (int) Math.rint(y);
        for (int v = Math.max(1, row - radius); v <= Math.min(picture.height() - 2, row + radius); v++) {
            for (int u = Math.max(1, column - radius); u <= Math.min(picture.width() - 2, column + radius); u++) {
                float across = picture.at(u + 1, v) - picture.at(u - 1, v);
                float down = picture.at(u, v + 1) - picture.at(u, v - 1);
                double square = ((u - x) * (u - x) + (v - y) * (v - y)) / (9 * sigma * sigma);
                if (square < 1) {
                    double window = (1 - square) * (1 - square);
                    double place = Angle.of(across, down) * (ORIENTATIONS / Angle.TURN);
                    int bin = (int) place;
                    double rest = place - bin;
                    double length = window * Math.sqrt(across * across + down * down);
                    histogram[bin % ORIENTATIONS] += (1 - rest) * length;
                    histogram[(bin + 1) % ORIENTATIONS] += rest * length;
                }
            }
        }
        return peaks(smoothed(smoothed(histogram)));
    }

    private static double[] smoothed(double[] histogram) {
        var result = new double[histogram.length];
        for (int k = 0; k < result.length; k++) {
            result[k] = (histogram[Math.floorMod(k - 1, result.length)]
                            + 2 * histogram[k]
                            + histogram[(k + 1) % result.length])
                    / 4;
        }
        return result;
    }

    private static List<Double> peaks(double[] histogram) {
        double largest = 0;
        for (double value : histogram) {
            largest = Math.max(largest, value);
        }
        var peaks = new ArrayList<Double>();
        for (int k = 0; k < histogram.length; k++) {
            double before = histogram[Math.floorMod(k - 1, histogram.length)];
            double after = histogram[(k + 1) % histogram.length];
            if (histogram[k] > before && histogram[k] >= after && histogram[k] >= SECOND_PEAK * largest) {
                double offset = 0.5 * (before - after) / (before - 2 * histogram[k] + after);
                peaks.add(Angle.positive((k + offset) * Angle.TURN / histogram.length));
            }
        }
        return peaks;
    }

    private static float[] describe(Grey picture, double x, double y, double cell, double radians) {
        double cosine = StrictMath.cos(radians) / cell;
        double sine = StrictMath.sin(radians) / cell;
        int radius = (int) Math.rint(cell * Math.sqrt(2) * (CELLS + 1) / 2);
        int column = (int) Math.rint(x);
        int row = (int) Math.rint(y);
        var histogram = new float[CELLS * CELLS * DIRECTIONS];
        for (int v = Math.max(1, row - radius); v <= Math.min(picture.height() - 2, row + radius); v++) {
            for (int u = Math.max(1, column - radius); u <= Math.min(picture.width() - 2, column + radius); u++) {
                double right = cosine * (u - x) + sine * (v - y);
                double below = cosine * (v - y) - sine * (u - x);
                double cellX = right + CELLS / 2.0 - 0.5;
                double cellY = below + CELLS / 2.0 - 0.5;
                if (cellX <= -1 || cellX >= CELLS || cellY <= -1 || cellY >= CELLS) {
                    continue;
                }
                float across = picture.at(u + 1, v) - picture.at(u - 1, v);
                float down = picture.at(u, v + 1) - picture.at(u, v - 1);
                // Falls to 0.14 at the corners, about as a Gaussian of two cells does.
                double window = 1
                        / (1
                                + 0.125
                                        * (right * right + below * below)
                                        * (1 + 0.0625 * (right * right + below * below)));
                double direction = Angle.positive(Angle.of(across, down) - radians) * (DIRECTIONS / Angle.TURN);
                add(histogram, cellX, cellY, direction, window * Math.sqrt(across * across + down * down));
            }
        }
        return shares(histogram);
    }

    /// Shares a gradient out to the eight nearest bins.
    private static void add(float[] histogram, double cellX, double cellY, double direction, double length) {
        int left = (int) Math.floor(cellX);
        int top = (int) Math.floor(cellY);
        int bin = (int) direction;
        for (int v = top; v <= top + 1; v++) {
            double rowShare = 1 - Math.abs(cellY - v);
            for (int u = left; u <= left + 1; u++) {
                if (u >= 0 && u < CELLS && v >= 0 && v < CELLS) {
                    double share = rowShare * (1 - Math.abs(cellX - u)) * length;
                    int start = (v * CELLS + u) * DIRECTIONS;
                    histogram[start + bin % DIRECTIONS] += (float) (share * (1 - (direction - bin)));
                    histogram[start + (bin + 1) % DIRECTIONS] += (float) (share * (direction - bin));
                }
            }
        }
    }

    private static float[] shares(float[] histogram) {
        double squares = 0;
        for (float value : histogram) {
            squares += value * value;
        }
        float most = (float) (LARGEST_SHARE * Math.sqrt(squares));
        double sum = 0;
        for (int k = 0; k < histogram.length; k++) {
            histogram[k] = Math.min(histogram[k], most);
            sum += histogram[k];
        }
        for (int k = 0; k < histogram.length; k++) {
            histogram[k] = sum > 0 ? (float) Math.sqrt(histogram[k] / sum) : 0;
        }
        return histogram;
    }
}
