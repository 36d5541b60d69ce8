package dev.nearfar.judge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What someone sees who walks away from a hybrid: how like each of its pictures it is, distance by distance.
///
/// @param points from near to far
/// @param switches from each picture to the next one, as many as there are pictures but one
public record Curve(List<CurvePoint> points, List<Optional<SwitchInterval>> switches) {
    /// How many distances are looked at.
    public static final int POINTS = 25;

    /// Copies the lists.
    public Curve {
        points = List.copyOf(points);
        switches = List.copyOf(switches);
    }

    /// The curve through points, with the intervals in which pictures switch.
    ///
    /// @param points from near to far, at least two, for pictures in that order
    static Curve through(List<CurvePoint> points) {
        var switches = new ArrayList<Optional<SwitchInterval>>();
        for (int nearer = 0; nearer + 1 < points.getFirst().correlations().size(); nearer++) {
            switches.add(SwitchInterval.of(points, nearer));
        }
        return new Curve(points, switches);
    }

    /// Distances for a walk from half of the nearest to twice the farthest one, [#POINTS] of them, each farther than the one before by
    /// the same factor.
    ///
    /// @throws IllegalArgumentException if the distances are not finite, positive and in order
    public static double[] walk(double nearestMetres, double farthestMetres) {
        if (!(nearestMetres > 0 && nearestMetres <= farthestMetres && Double.isFinite(2 * farthestMetres))) {
            throw new IllegalArgumentException("distances must be finite, > 0 and from near to far, were %s m and %s m"
                    .formatted(nearestMetres, farthestMetres));
        }
        double first = nearestMetres / 2;
        double ratio = 2 * farthestMetres / first;
        var distances = new double[POINTS];
        for (int index = 0; index < POINTS; index++) {
            distances[index] = first * StrictMath.pow(ratio, index / (POINTS - 1.0));
        }
        return distances;
    }
}
