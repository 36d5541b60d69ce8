package dev.nearfar.align;

import dev.nearfar.core.picture.Homography;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The map that takes one end of many matches closest to the other.
final class LeastSquares {
    private LeastSquares() {}

    /// From the far features to the near ones; null where the matches do not settle a map.
    static @Nullable Homography fit(List<Match> matches, Alignment.Model model) {
        if (matches.size() < model.leastPoints()) {
            return null;
        }
        var far = Frame.of(matches.stream().map(Match::far).toList());
        var near = Frame.of(matches.stream().map(Match::near).toList());
        int unknowns = switch (model) {
            case SIMILARITY -> 4;
            case AFFINITY -> 6;
            case HOMOGRAPHY -> 8;
        };
        var matrix = new double[unknowns][unknowns];
        var right = new double[unknowns];
        for (var match : matches) {
            double x = (match.far().x() - far.x) / far.spread;
            double y = (match.far().y() - far.y) / far.spread;
            double u = (match.near().x() - near.x) / near.spread;
            double v = (match.near().y() - near.y) / near.spread;
            switch (model) {
                case SIMILARITY -> {
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
        var p = LinearSystem.solve(matrix, right);
        if (p == null) {
            return null;
        }
        var numbers = switch (model) {
            case SIMILARITY -> new double[] {p[0], -p[1], p[2], p[1], p[0], p[3], 0, 0, 1};
            case AFFINITY -> new double[] {p[0], p[1], p[2], p[3], p[4], p[5], 0, 0, 1};
            case HOMOGRAPHY -> new double[] {p[0], p[1], p[2], p[3], p[4], p[5], p[6], p[7], 1};
        };
        return Maps.valid(numbers)
                ? far.to().then(Homography.of(numbers)).then(near.to().inverse())
                : null;
    }

    private static void add(double[][] matrix, double[] right, double[] row, double value) {
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < row.length; j++) {
                matrix[i][j] += row[i] * row[j];
            }
            right[i] += row[i] * value;
        }
    }

    /// Coordinates about the middle of some places, in their spread: without, squares of thousands stand beside ones.
    private record Frame(double x, double y, double spread) {
        static Frame of(List<Feature> places) {
            double x = places.stream().mapToDouble(Feature::x).sum() / places.size();
            double y = places.stream().mapToDouble(Feature::y).sum() / places.size();
            double squares = 0;
            for (var place : places) {
                squares += (place.x() - x) * (place.x() - x) + (place.y() - y) * (place.y() - y);
            }
            return new Frame(x, y, Math.sqrt(squares / places.size()) + 1e-9);
        }

        Homography to() {
            return new Homography(1 / spread, 0, -x / spread, 0, 1 / spread, -y / spread, 0, 0, 1);
        }
    }
}
