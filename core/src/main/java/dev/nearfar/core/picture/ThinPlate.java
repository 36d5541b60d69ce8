package dev.nearfar.core.picture;

/// A thin-plate spline: a map of the plane that takes points onto their partners and bends as little as it can elsewhere.
///
/// `f(p) = A p + b + Σ wₖ U(|p − pₖ|)` with `U(r) = r² log r²`. The coefficients solve `(K + λ n I) w + P a = v`, `Pᵀ w = 0`, with
/// `K` the `U` between the points and `P` their rows `(1, x, y)`; coordinates are taken from the points' middle, in parts of their
/// root mean square distance from it, so that `λ` has no unit. `λ = 0` takes every point onto its partner; the larger it is, the
/// less the plate bends, and the further points may be off, until an affine map is left.
///
/// It is the same on every machine: sums have one order, and the logarithm is `StrictMath`'s.
///
/// @see <a href="https://doi.org/10.1109/34.24792">Bookstein 1989, Principal warps</a>
/// @see <a href="https://doi.org/10.1137/1.9781611970128">Wahba 1990, Spline Models for Observational Data, for λ</a>
public final class ThinPlate {
    private static final int AFFINE_TERMS = 3;

    private final double[] from;
    private final double middleX;
    private final double middleY;
    private final double spread;
    private final double[] right;
    private final double[] down;
    private final double similarityRight;
    private final double similarityDown;
    private final double bending;

    private ThinPlate(
            double[] from, double[] middle, double spread, double[] right, double[] down, double[] similarity) {
        this.from = from;
        this.middleX = middle[0];
        this.middleY = middle[1];
        this.spread = spread;
        this.right = right;
        this.down = down;
        similarityRight = similarity[0];
        similarityDown = similarity[1];
        double squared = similarityRight * similarityRight + similarityDown * similarityDown;
        bending = (energy(from, right) + energy(from, down)) / (squared * spread * spread);
    }

    /// The plate through points.
    ///
    /// @param from x and y of each in turn, three or more that do not lie on one line
    /// @param to their partners, in the same order
    /// @param smoothing λ, 0 or more
    /// @throws IllegalArgumentException if the points do not decide it
    public static ThinPlate of(double[] from, double[] to, double smoothing) {
        int count = from.length / 2;
        var middle = middle(from);
        double spread = spread(from, middle);
        if (!(spread > 0)) {
            throw new IllegalArgumentException("points must differ, were all at one place");
        }
        var places = new double[from.length];
        for (int at = 0; at < from.length; at++) {
            places[at] = (from[at] - middle[at % 2]) / spread;
        }
        var right = solved(places, to, 0, smoothing * count);
        var down = solved(places, to, 1, smoothing * count);
        return new ThinPlate(places, middle, spread, right, down, similarity(from, to));
    }

    /// Where x goes.
    public double x(double x, double y) {
        return value(right, (x - middleX) / spread, (y - middleY) / spread);
    }

    /// Where y goes.
    public double y(double x, double y) {
        return value(down, (x - middleX) / spread, (y - middleY) / spread);
    }

    /// How much larger the nearest similarity makes things.
    public double scale() {
        return Math.sqrt(similarityRight * similarityRight + similarityDown * similarityDown);
    }

    /// Bookstein's bending energy `wᵀ K w`, both coordinates' together, of the plate that the nearest similarity makes as large as the
    /// points it starts from, for a spread of 1: 0 where the map is affine.
    public double bending() {
        return bending;
    }

    /// How much a plate does to a small circle, beyond what the nearest similarity does to all of them.
    ///
    /// @param least the shortest radius; 0 or less where the map folds
    /// @param most the longest
    /// @param degrees the largest turn either way
    public record Deformation(double least, double most, double degrees) {
        /// The largest factor by which a part is longer or shorter; infinite where the map folds.
        public double stretch() {
            return least > 0 ? Math.max(most, 1 / least) : Double.POSITIVE_INFINITY;
        }

        private Deformation with(Deformation other) {
            return new Deformation(
                    Math.min(least, other.least), Math.max(most, other.most), Math.max(degrees, other.degrees));
        }
    }

    /// The most that happens anywhere on a frame, by a grid of places and at the points.
    public Deformation deformation(int width, int height) {
        int cells = 64;
        var most = new Deformation(1, 1, 0);
        for (int row = 0; row <= cells; row++) {
            for (int column = 0; column <= cells; column++) {
                double x = column * (width - 1.0) / cells;
                double y = row * (height - 1.0) / cells;
                most = most.with(deformationAt((x - middleX) / spread, (y - middleY) / spread));
            }
        }
        for (int at = 0; at < from.length; at += 2) {
            most = most.with(deformationAt(from[at], from[at + 1]));
        }
        return most;
    }

    private Deformation deformationAt(double x, double y) {
        double a = slope(right, x, y, 0) / spread;
        double b = slope(right, x, y, 1) / spread;
        double d = slope(down, x, y, 0) / spread;
        double e = slope(down, x, y, 1) / spread;
        double squared = similarityRight * similarityRight + similarityDown * similarityDown;
        // What is left of the Jacobian when the similarity is undone: singular values are sum and difference of two
        // lengths.
        double turnedRight = ((a + e) * similarityRight + (d - b) * similarityDown) / squared;
        double turnedDown = ((d - b) * similarityRight - (a + e) * similarityDown) / squared;
        double kept = Math.sqrt(turnedRight * turnedRight + turnedDown * turnedDown) / 2;
        double mirrored = Math.sqrt(((a - e) * (a - e) + (d + b) * (d + b)) / squared) / 2;
        return new Deformation(
                kept - mirrored,
                kept + mirrored,
                Math.abs(StrictMath.toDegrees(StrictMath.atan2(turnedDown, turnedRight))));
    }

    private double value(double[] coefficients, double x, double y) {
        int count = from.length / 2;
        double sum = coefficients[count] + coefficients[count + 1] * x + coefficients[count + 2] * y;
        for (int point = 0; point < count; point++) {
            sum += coefficients[point] * kernel(x - from[2 * point], y - from[2 * point + 1]);
        }
        return sum;
    }

    /// The derivative across, or down where `axis` is 1, for a step of one spread.
    private double slope(double[] coefficients, double x, double y, int axis) {
        int count = from.length / 2;
        double sum = coefficients[count + 1 + axis];
        for (int point = 0; point < count; point++) {
            double across = x - from[2 * point];
            double below = y - from[2 * point + 1];
            double squared = across * across + below * below;
            if (squared > 0) {
                sum += coefficients[point] * 2 * (axis == 0 ? across : below) * (StrictMath.log(squared) + 1);
            }
        }
        return sum;
    }

    private static double kernel(double across, double below) {
        double squared = across * across + below * below;
        return squared > 0 ? squared * StrictMath.log(squared) : 0;
    }

    /// Weights, then b and the row of A, of one coordinate.
    private static double[] solved(double[] places, double[] to, int axis, double diagonal) {
        int count = places.length / 2;
        var matrix = new double[count + AFFINE_TERMS][count + AFFINE_TERMS];
        var values = new double[count + AFFINE_TERMS];
        for (int row = 0; row < count; row++) {
            double x = places[2 * row];
            double y = places[2 * row + 1];
            for (int column = 0; column < count; column++) {
                matrix[row][column] = kernel(x - places[2 * column], y - places[2 * column + 1]);
            }
            matrix[row][row] += diagonal;
            matrix[row][count] = matrix[count][row] = 1;
            matrix[row][count + 1] = matrix[count + 1][row] = x;
            matrix[row][count + 2] = matrix[count + 2][row] = y;
            values[row] = to[2 * row + axis];
        }
        return LinearSystem.solve(matrix, values)
                .orElseThrow(() ->
                        new IllegalArgumentException("points must be apart and not on one line for a warp, were not"));
    }

    private static double energy(double[] places, double[] coefficients) {
        double sum = 0;
        for (int row = 0; row < places.length / 2; row++) {
            for (int column = 0; column < places.length / 2; column++) {
                sum += coefficients[row]
                        * coefficients[column]
                        * kernel(places[2 * row] - places[2 * column], places[2 * row + 1] - places[2 * column + 1]);
            }
        }
        return Math.max(0, sum);
    }

    /// Cosine and sine times scale of the similarity nearest to the points.
    private static double[] similarity(double[] from, double[] to) {
        var middle = middle(from);
        var other = middle(to);
        double dot = 0;
        double cross = 0;
        double square = 0;
        for (int at = 0; at < from.length; at += 2) {
            double x = from[at] - middle[0];
            double y = from[at + 1] - middle[1];
            double u = to[at] - other[0];
            double v = to[at + 1] - other[1];
            dot += x * u + y * v;
            cross += x * v - y * u;
            square += x * x + y * y;
        }
        if (dot == 0 && cross == 0) {
            throw new IllegalArgumentException("points must keep their sense of rotation, were mirrored or crossed");
        }
        return new double[] {dot / square, cross / square};
    }

    private static double[] middle(double[] points) {
        var middle = new double[2];
        for (int at = 0; at < points.length; at++) {
            middle[at % 2] += points[at] / (points.length / 2.0);
        }
        return middle;
    }

    private static double spread(double[] points, double[] middle) {
        double squares = 0;
        for (int at = 0; at < points.length; at++) {
            squares += (points[at] - middle[at % 2]) * (points[at] - middle[at % 2]);
        }
        return Math.sqrt(squares / (points.length / 2.0));
    }
}
