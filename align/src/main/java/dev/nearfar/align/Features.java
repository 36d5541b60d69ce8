package dev.nearfar.align;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.LinearSystem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Finds the places of a picture that stand out at some blur: extremes of differences of Gaussians.
///
/// @see <a href="https://doi.org/10.1023/B:VISI.0000029664.99615.94">Lowe 2004</a>
final class Features {
    private static final int BORDER = 4;
    private static final double LEAST_CONTRAST = 0.004;
    private static final double EDGE_RATIO = 10;
    private static final int MOST = 1600;
    private static final int PIXELS_TO_DOUBLE = 300_000;

    private Features() {}

    /// An extreme, in pixels and steps of its octave.
    private record Extreme(ScaleSpace.Octave octave, double x, double y, double step, double contrast) {}

    static List<Feature> of(Grey picture, Workers workers) {
        var extremes = new ArrayList<Extreme>();
        for (var octave : ScaleSpace.of(picture, picture.values().length <= PIXELS_TO_DOUBLE, workers)) {
            for (int step = 1; step <= ScaleSpace.STEPS; step++) {
                extremes.addAll(extremes(octave, step, workers));
            }
        }
        // The sort keeps the order of equals, so that which ones are left out is settled too.
        extremes.sort(Comparator.comparingDouble(extreme -> -extreme.contrast()));
        var strongest = extremes.subList(0, Math.min(MOST, extremes.size()));
        var described = new ArrayList<List<Feature>>();
        strongest.forEach(extreme -> described.add(List.of()));
        workers.forEach(strongest.size(), (number, worker) -> {
            var extreme = strongest.get(number);
            described.set(number, Descriptor.of(extreme.octave(), extreme.x(), extreme.y(), extreme.step()));
        });
        return described.stream().flatMap(List::stream).toList();
    }

    private static List<Extreme> extremes(ScaleSpace.Octave octave, int step, Workers workers) {
        var size = octave.differences().get(step);
        int rows = Math.max(0, size.height() - 2 * BORDER);
        var found = new ArrayList<List<Extreme>>();
        for (int row = 0; row < rows; row++) {
            found.add(List.of());
        }
        workers.forEach(rows, (row, worker) -> {
            var line = new ArrayList<Extreme>();
            for (int x = BORDER; x < size.width() - BORDER; x++) {
                int y = row + BORDER;
                if (Math.abs(size.at(x, y)) > LEAST_CONTRAST && isExtreme(octave, step, x, y)) {
                    var extreme = settled(octave, step, x, y);
                    if (extreme != null) {
                        line.add(extreme);
                    }
                }
            }
            found.set(row, line);
        });
        return found.stream().flatMap(List::stream).toList();
    }

    private static boolean isExtreme(ScaleSpace.Octave octave, int step, int x, int y) {
        float value = octave.differences().get(step).at(x, y);
        float sign = Math.signum(value);
        for (int k = step - 1; k <= step + 1; k++) {
            var layer = octave.differences().get(k);
            for (int row = y - 1; row <= y + 1; row++) {
                for (int column = x - 1; column <= x + 1; column++) {
                    if (sign * layer.at(column, row) > sign * value) {
                        return false;
                    }
                }
            }
        }
        return true;
    }

    /// Where a parabola through the neighbours has its top; nothing where that is far off, or on an edge.
    private static @Nullable Extreme settled(ScaleSpace.Octave octave, int step, int x, int y) {
        var below = octave.differences().get(step - 1);
        var here = octave.differences().get(step);
        var above = octave.differences().get(step + 1);
        double value = here.at(x, y);
        double gx = (here.at(x + 1, y) - here.at(x - 1, y)) / 2;
        double gy = (here.at(x, y + 1) - here.at(x, y - 1)) / 2;
        double gs = (above.at(x, y) - below.at(x, y)) / 2;
        double xx = here.at(x + 1, y) + here.at(x - 1, y) - 2 * value;
        double yy = here.at(x, y + 1) + here.at(x, y - 1) - 2 * value;
        double ss = above.at(x, y) + below.at(x, y) - 2 * value;
        double xy = (here.at(x + 1, y + 1) - here.at(x - 1, y + 1) - here.at(x + 1, y - 1) + here.at(x - 1, y - 1)) / 4;
        double xs = (above.at(x + 1, y) - above.at(x - 1, y) - below.at(x + 1, y) + below.at(x - 1, y)) / 4;
        double ys = (above.at(x, y + 1) - above.at(x, y - 1) - below.at(x, y + 1) + below.at(x, y - 1)) / 4;
        double trace = xx + yy;
        double determinant = xx * yy - xy * xy;
        if (determinant <= 0 || trace * trace * EDGE_RATIO >= (EDGE_RATIO + 1) * (EDGE_RATIO + 1) * determinant) {
            return null;
        }
        var offset = LinearSystem.solve(
                        new double[][] {{xx, xy, xs}, {xy, yy, ys}, {xs, ys, ss}}, new double[] {-gx, -gy, -gs})
                .orElse(null);
        if (offset == null || Math.max(Math.max(Math.abs(offset[0]), Math.abs(offset[1])), Math.abs(offset[2])) > 1) {
            return null;
        }
        double contrast = Math.abs(value + (gx * offset[0] + gy * offset[1] + gs * offset[2]) / 2);
        return new Extreme(octave, x + offset[0], y + offset[1], step + offset[2], contrast);
    }
}
