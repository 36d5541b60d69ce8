package dev.nearfar.align;

import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.LinearSystem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The map that takes one end of many matches closest to the other.
final class LeastSquares {
    private LeastSquares() {}

    /// From the far features to the near ones; null where the matches do not settle a map.
    static @Nullable Homography fit(List<Match> matches, Alignment.Model model) {
        var far = new double[2 * matches.size()];
        var near = new double[far.length];
        for (int index = 0; index < matches.size(); index++) {
            var match = matches.get(index);
            far[2 * index] = match.far().x();
            far[2 * index + 1] = match.far().y();
            near[2 * index] = match.near().x();
            near[2 * index + 1] = match.near().y();
        }
        return fit(far, near, model);
    }

    /// From places, x and y in turn, to as many others; null where they do not settle a map.
    static @Nullable Homography fit(double[] from, double[] to, Alignment.Model model) {
        if (from.length < 2 * model.leastPoints()) {
            return null;
        }
        var far = Frame.of(from);
        var near = Frame.of(to);
        int unknowns = model.unknowns();
        var matrix = new double[unknowns][unknowns];
        var right = new double[unknowns];
        for (int at = 0; at < from.length; at += 2) {
            double x = (from[at] - far.x) / far.spread;
            double y = (from[at + 1] - far.y) / far.spread;
            double u = (to[at] - near.x) / near.spread;
            double v = (to[at + 1] - near.y) / near.spread;
            switch (model) {
                case SIMILARITY, WARP -> {
                    add(matrix, right, new double[] {x, -y, 1, 0}, u);
                    add(matrix, right, new double[] {y, x, 0, 1}, v);
                }
                case AFFINITY -> {
                    add(matrix, right, new double[] {x, y, 1, 0, 0, 0}, u);
                    add(matrix, right, new double[] {0, 0, 0, x, y, 1}, v);
                }
                case HOMOGRAPHY -> {
                    add(matrix, right, new double[] {x, y, 1, 0, 0, 0, -u * x, -u * y}, u);
                    add(matrix, right, new double[] {0, 0, 0, x, y, 1, -v * x, -v * y}, v);
                }
            }
        }
        var p = LinearSystem.solve(matrix, right).orElse(null);
        if (p == null) {
            return null;
        }
        var numbers = switch (model) {
            case SIMILARITY, WARP -> new double[] {p[0], -p[1], p[2], p[1], p[0], p[3], 0, 0, 1};
            case AFFINITY -> new double[] {p[0], p[1], p[2], p[3], p[4], p[5], 0, 0, 1};
            case HOMOGRAPHY -> new double[] {p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], 1};
        };
        return Maps.valid(numbers)
                ? far.to().then(Homography.of(numbers)).then(near.to().inverse())
                : null;
    }

    /// Adds an equation to the normal ones.
    static void add(double[][] matrix, double[] right, double[] row, double value) {
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                matrix[i][j] += row[i] * row[j];
            }
            right[i] += row[i] * value;
        }
    }

    /// Coordinates about the middle of some places, in their spread: without, squares of thousands stand beside ones.
    private record Frame(double x, double y, double spread) {
        static Frame of(double[] places) {
            int count = places.length / 2;
            double x = 0;
            double y = 0;
            for (int at = 0; at < places.length; at += 2) {
                x += places[at] / count;
                y += places[at + 1] / count;
            }
            double squares = 0;
            for (int at = 0; at < places.length; at += 2) {
                squares += (places[at] - x) * (places[at] - x) + (places[at + 1] - y) * (places[at + 1] - y);
            }
            return new Frame(x, y, Math.sqrt(squares / count) + 1e-9);
        }

        Homography to() {
            return new Homography(1 / spread, 0, -x / spread, 0, 1 / spread, -y / spread, 0, 0, 1);
        }
    }
}
