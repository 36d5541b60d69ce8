package dev.nearfar.app.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Where somebody who walks away from a picture stops to look, in metres, nearest first.
///
/// From step to step the distance grows by the same factor: what is seen depends on the picture's angle, and so every
/// step changes it as much as the one before.
final class Steps {
    /// How far an animation goes beyond the far distance.
    private static final double BEYOND = 1.25;

    private static final int STEPS_TO_FAR = 22;
    private static final int STEPS_BEYOND = 2;
    private static final int STEPS_IN_STRIP = 7;

    private Steps() {}

    /// From `near` to `far` in 22 steps, and on to 1.25 of it in two more.
    static List<Double> ofAnimation(double near, double far) {
        var steps = evenly(near, far, STEPS_TO_FAR);
        steps.addAll(evenly(far, BEYOND * far, STEPS_BEYOND + 1).subList(1, STEPS_BEYOND + 1));
        return List.copyOf(steps);
    }

    /// From `near` to `far` in seven steps.
    static List<Double> ofStrip(double near, double far) {
        return List.copyOf(evenly(near, far, STEPS_IN_STRIP));
    }

    private static List<Double> evenly(double first, double last, int count) {
        var steps = new ArrayList<Double>();
        for (int index = 0; index < count - 1; index++) {
            steps.add(first * StrictMath.pow(last / first, index / (count - 1.0)));
        }
        steps.add(last);
        return steps;
    }

    /// A distance as it is written on a frame: in metres, to two digits, such as `0.40 m`, `1.2 m`, `12 m`.
    static String label(double metres) {
        int decimals = metres < 9.95 ? 1 : 0;
        for (double limit = 0.995; metres < limit && decimals < 9; limit /= 10) {
            decimals++;
        }
        return String.format(Locale.ROOT, "%." + decimals + "f m", metres);
    }
}
