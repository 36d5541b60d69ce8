package dev.nearfar.align;

import dev.nearfar.core.parallel.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Pairs the features of two pictures: each the other's best, and clearly better than the next.
final class Matches {
    /// The squared distance to the best, of that to the next elsewhere.
    private static final double RATIO = 0.8;

    private static final int MOST = 800;

    private Matches() {}

    private record Best(int index, double likeness, double next) {}

    static List<Match> between(List<Feature> near, List<Feature> far, Workers workers) {
        var ofFar = best(far, near, workers);
        var ofNear = best(near, far, workers);
        var matches = new ArrayList<Match>();
        for (int index = 0; index < ofFar.length; index++) {
            var best = ofFar[index];
            if (best.index() >= 0 && ofNear[best.index()].index() == index && isClear(best)) {
                matches.add(new Match(near.get(best.index()), far.get(index), best.likeness()));
            }
        }
        matches.sort(Comparator.comparingDouble(match -> -match.likeness()));
        return List.copyOf(matches.subList(0, Math.min(MOST, matches.size())));
    }

    private static boolean isClear(Best best) {
        return 1 - best.likeness() < RATIO * (1 - best.next());
    }

    private static Best[] best(List<Feature> of, List<Feature> among, Workers workers) {
        var result = new Best[of.size()];
        Arrays.fill(result, new Best(-1, 0, 0));
        workers.forEach(of.size(), (number, worker) -> {
            var descriptor = of.get(number).descriptor();
            int best = -1;
            double likeness = -1;
            double next = -1;
            for (int index = 0; index < among.size(); index++) {
                double product = dot(descriptor, among.get(index).descriptor());
                if (product > likeness) {
                    // A place described twice, once for each direction, is no rival of its own.
                    next = best >= 0 && areOnePlace(among.get(best), among.get(index)) ? next : likeness;
                    likeness = product;
                    best = index;
                } else if (product > next && !areOnePlace(among.get(best), among.get(index))) {
                    next = product;
                }
            }
            result[number] = new Best(best, likeness, next);
        });
        return result;
    }

    private static boolean areOnePlace(Feature one, Feature other) {
        double across = one.x() - other.x();
        double down = one.y() - other.y();
        return across * across + down * down < one.sigmaPixels() * one.sigmaPixels();
    }

    private static float dot(float[] one, float[] other) {
        float even = 0;
        float odd = 0;
        float third = 0;
        float fourth = 0;
        for (int k = 0; k < one.length; k += 4) {
            even += one[k] * other[k];
            odd += one[k + 1] * other[k + 1];
            third += one[k + 2] * other[k + 2];
            fourth += one[k + 3] * other[k + 3];
        }
        return even + odd + (third + fourth);
    }
}
