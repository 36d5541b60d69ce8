package dev.nearfar.align;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.LinearSystem;
import org.jspecify.annotations.Nullable;

/// Settles a map that is nearly right by the pictures themselves: least squares between locally evened brightness,
/// doubtful pixels counting little, by Gauss and Newton's steps from coarse copies to fine ones.
///
/// Evened means: less its blurred self, over the blurred size of what is left. So other light, exposure and contrast
/// leave it as it was.
///
/// @param map from the far picture to the near one
/// @param likeness Pearson's correlation of the evened pictures where they overlap, −1..1
/// @param overlap which part of the near picture the far one covers, 0..1
/// @see <a href="https://doi.org/10.1023/B:VISI.0000011205.11775.fd">Baker, Matthews 2004</a>
record Refinement(Homography map, double likeness, double overlap) {
    private static final int UNKNOWNS = 8;
    private static final int SUMS = UNKNOWNS * (UNKNOWNS + 1) / 2 + UNKNOWNS;
    private static final int STEPS = 40;
    private static final int MARGIN = 2;
    private static final double SETTLED_PIXELS = 0.003;
    private static final double DOUBTFUL = 0.6;
    private static final double EVENED_PIXELS = 8;
    private static final double LEAST_DEVIATION = 0.003;

    /// Takes the picture pyramids' sizes from the near one: `levels` of them, each half the one before.
    static Refinement of(Homography start, Grey near, Grey far, int levels, Workers workers) {
        var map = start;
        Refinement result = null;
        for (int level = levels - 1; level >= 0; level--) {
            double pitch = 1 << level;
            // The far picture's pixels become this large; the finer picture is blurred to the other's detail.
            double scale = Math.clamp(Math.abs(map.scaleAt(far.width() / 2.0, far.height() / 2.0)), 0.05, 20.0);
            var template = evened(near, pitch * Math.max(1, scale), pitch, workers);
            var moving = evened(far, pitch * Math.max(1, 1 / scale), pitch / scale, workers);
            result = settle(map, template, moving, level, workers);
            map = result.map;
        }
        if (result == null) {
            throw new IllegalArgumentException("levels must be at least 1, was " + levels);
        }
        return result;
    }

    /// @param detailPixels what is finer is blurred away
    /// @param pitch how many of these pixels one of the grid that is compared on spans
    private static Grey evened(Grey picture, double detailPixels, double pitch, Workers workers) {
        var fine = picture.blurred(0.7 * detailPixels, workers);
        double window = EVENED_PIXELS * Math.max(pitch, detailPixels / 2);
        var detail = fine.minus(fine.blurred(window, workers));
        var power = detail.times(detail).blurred(window, workers);
        var values = new float[power.values().length];
        for (int index = 0; index < values.length; index++) {
            double deviation = Math.sqrt(Math.max(0, power.values()[index]) + LEAST_DEVIATION * LEAST_DEVIATION);
            values[index] = (float) (detail.values()[index] / deviation);
        }
        return new Grey(picture.width(), picture.height(), values);
    }

    private static Refinement settle(Homography start, Grey template, Grey moving, int level, Workers workers) {
        // Near to far, so that every near pixel asks for its value.
        var back = start.inverse();
        int pitch = 1 << level;
        int rows = Math.max(0, (template.height() - 1) / pitch - 1);
        var sums = new double[rows][SUMS];
        Tally before = tally(back, template, moving, pitch, rows, sums, workers);
        for (int step = 0; step < STEPS; step++) {
            var next = stepped(back, sums, template);
            if (next == null || !Maps.sensible(next, template.width(), template.height())) {
                break;
            }
            var nextSums = new double[rows][SUMS];
            var after = tally(next, template, moving, pitch, rows, nextSums, workers);
            if (!(after.doubtful() < before.doubtful())) {
                break;
            }
            double moved = next.distance(back, template.width(), template.height());
            back = next;
            sums = nextSums;
            before = after;
            if (moved < SETTLED_PIXELS * pitch) {
                break;
            }
        }
        return new Refinement(back.inverse(), before.likeness(), before.overlap());
    }

    /// @param doubtful the mean of the squared errors, each as far as its pixel is trusted: what the steps make smaller
    private record Tally(double likeness, double overlap, double doubtful) {}

    /// Sums up, row by row and then in order, the equations of a step and the correlation.
    private static Tally tally(
            Homography back, Grey template, Grey moving, int pitch, int rows, double[][] sums, Workers workers) {
        var moments = new double[rows][7];
        int columns = Math.max(0, (template.width() - 1) / pitch - 1);
        double size = Math.max(template.width(), template.height());
        workers.forEach(rows, (row, worker) -> {
            var slope = new double[UNKNOWNS];
            int y = (row + 1) * pitch;
            for (int column = 0; column < columns; column++) {
                int x = (column + 1) * pitch;
                double u = back.x(x, y);
                double v = back.y(x, y);
                if (!(u >= MARGIN
                        && v >= MARGIN
                        && u < moving.width() - 1 - MARGIN
                        && v < moving.height() - 1 - MARGIN)) {
                    continue;
                }
                double value = moving.between(u, v);
                double wanted = template.at(x, y);
                var moment = moments[row];
                moment[0]++;
                moment[1] += value;
                moment[2] += wanted;
                moment[3] += value * value;
                moment[4] += wanted * wanted;
                moment[5] += value * wanted;
                double error = wanted - value;
                double trust = 1 / (1 + error * error / (DOUBTFUL * DOUBTFUL));
                double across = (moving.between(u + 1, v) - moving.between(u - 1, v)) / 2;
                double down = (moving.between(u, v + 1) - moving.between(u, v - 1)) / 2;
                slopes(slope, x / size, y / size, back.w(x, y), across, down, u, v);
                moment[6] += trust * error * error;
                add(sums[row], slope, trust * trust, error);
            }
        });
        var all = new double[7];
        for (var moment : moments) {
            for (int k = 0; k < all.length; k++) {
                all[k] += moment[k];
            }
        }
        double covariance = all[0] * all[5] - all[1] * all[2];
        double ofMoving = all[0] * all[3] - all[1] * all[1];
        double ofWanted = all[0] * all[4] - all[2] * all[2];
        double product = Math.sqrt(Math.max(0, ofMoving) * Math.max(0, ofWanted));
        return new Tally(
                product > 1e-9 ? Math.clamp(covariance / product, -1.0, 1.0) : 0,
                rows * columns == 0 ? 0 : all[0] / ((double) rows * columns),
                all[6] / Math.max(1, all[0]));
    }

    /// How the moving picture's value at a pixel changes with the eight numbers, in a plane of size 1.
    private static void slopes(
            double[] slope, double x, double y, double w, double across, double down, double u, double v) {
        double right = across / w;
        double below = down / w;
        double along = -(right * u + below * v);
        slope[0] = right * x;
        slope[1] = right * y;
        slope[2] = right;
        slope[3] = below * x;
        slope[4] = below * y;
        slope[5] = below;
        slope[6] = along * x;
        slope[7] = along * y;
    }

    private static void add(double[] sums, double[] slope, double weight, double error) {
        int index = 0;
        for (int i = 0; i < UNKNOWNS; i++) {
            double weighted = weight * slope[i];
            for (int j = i; j < UNKNOWNS; j++) {
                sums[index++] += weighted * slope[j];
            }
            sums[index++] += weighted * error;
        }
    }

    private static @Nullable Homography stepped(Homography back, double[][] sums, Grey template) {
        var total = new double[SUMS];
        for (var row : sums) {
            for (int k = 0; k < SUMS; k++) {
                total[k] += row[k];
            }
        }
        var matrix = new double[UNKNOWNS][UNKNOWNS];
        var right = new double[UNKNOWNS];
        int index = 0;
        for (int i = 0; i < UNKNOWNS; i++) {
            for (int j = i; j < UNKNOWNS; j++) {
                matrix[i][j] = total[index];
                matrix[j][i] = total[index++];
            }
            right[i] = total[index++];
        }
        var step = scaledSolution(matrix, right);
        if (step == null) {
            return null;
        }
        double size = Math.max(template.width(), template.height());
        var numbers = back.numbers();
        for (int k = 0; k < UNKNOWNS; k++) {
            numbers[k] += k == 2 || k == 5 ? step[k] : step[k] / size;
        }
        return Maps.valid(numbers) ? Homography.of(numbers) : null;
    }

    /// The unknowns differ by powers of the picture's size: each is measured by its own diagonal element.
    private static double @Nullable [] scaledSolution(double[][] matrix, double[] right) {
        var unit = new double[UNKNOWNS];
        for (int i = 0; i < UNKNOWNS; i++) {
            if (!(matrix[i][i] > 0)) {
                return null;
            }
            unit[i] = Math.sqrt(matrix[i][i]);
        }
        for (int i = 0; i < UNKNOWNS; i++) {
            for (int j = 0; j < UNKNOWNS; j++) {
                matrix[i][j] /= unit[i] * unit[j];
            }
            matrix[i][i] += 1e-7;
            right[i] /= unit[i];
        }
        var solution = LinearSystem.solve(matrix, right).orElse(null);
        if (solution != null) {
            for (int i = 0; i < UNKNOWNS; i++) {
                solution[i] /= unit[i];
            }
        }
        return solution;
    }
}
