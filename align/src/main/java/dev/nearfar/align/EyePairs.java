package dev.nearfar.align;

import dev.nearfar.align.Rounds.Round;
import dev.nearfar.core.parallel.Workers;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the two eyes of a face, drawn or not, of people or animals: dark round twins, about level, with a face about them
/// whose halves mirror each other.
final class EyePairs {
    private static final double LEAST_STRENGTH = 0.35;
    private static final double LARGEST_RATIO = 1.6;
    private static final double LEAST_APART = 2.5;
    private static final double MOST_APART = 26;

    /// Of the distance between the eyes: candidates nearer than this mean the same eyes.
    private static final double SAME = 0.15;
    /// By how much doubts make a pair less likely.
    private static final double DOUBTED = 2;

    private EyePairs() {}

    /// Two round things and what speaks for them.
    record Candidate(Round left, Round right, EyeEvidence evidence) {
        double apart() {
            double across = right.x() - left.x();
            double down = right.y() - left.y();
            return Math.sqrt(across * across + down * down);
        }
    }

    static List<Candidate> candidates(Grey picture, Workers workers) {
        var rounds = Rounds.of(picture, workers).stream()
                .filter(round -> round.dark() && round.strength() > LEAST_STRENGTH)
                .toList();
        var levels = levels(picture, workers);
        var perLeft = new ArrayList<List<Candidate>>();
        rounds.forEach(round -> perLeft.add(List.of()));
        workers.forEach(rounds.size(), (number, worker) -> {
            var left = rounds.get(number);
            var found = new ArrayList<Candidate>();
            for (var right : rounds) {
                if (mayBePair(left, right)) {
                    found.add(new Candidate(left, right, evidence(left, right, levels)));
                }
            }
            perLeft.set(number, found);
        });
        return perLeft.stream().flatMap(List::stream).toList();
    }

    private static boolean mayBePair(Round left, Round right) {
        double across = right.x() - left.x();
        double down = Math.abs(right.y() - left.y());
        double size = (left.radius() + right.radius()) / 2;
        double ratio = left.radius() / right.radius();
        return across > 0
                && down < 0.8 * across
                && ratio < LARGEST_RATIO
                && ratio > 1 / LARGEST_RATIO
                && across * across + down * down > LEAST_APART * LEAST_APART * size * size
                && across * across + down * down < MOST_APART * MOST_APART * size * size;
    }

    private static List<Grey> levels(Grey picture, Workers workers) {
        var levels = new ArrayList<Grey>();
        levels.add(picture);
        while (Math.min(levels.getLast().width(), levels.getLast().height()) >= 8) {
            levels.add(levels.getLast().blurred(1.1, workers).half());
        }
        return levels;
    }

    private static EyeEvidence evidence(Round left, Round right, List<Grey> levels) {
        double apart = right.x() - left.x();
        int level = 0;
        while (level < levels.size() - 1 && apart >= 32 << level) {
            level++;
        }
        return EyeEvidence.of(left, right, levels.get(level), 1 << level);
    }

    /// The likeliest pair, in pixels of `picture`; nothing where nothing is like one at all.
    static Optional<EyePair> of(Grey picture, Workers workers) {
        var candidates = candidates(picture, workers);
        var odds = new double[candidates.size()];
        double best = 0;
        double all = 1;
        int first = -1;
        for (int number = 0; number < odds.length; number++) {
            odds[number] = EyeOdds.of(candidates.get(number), picture);
            all += odds[number];
            if (odds[number] > best) {
                best = odds[number];
                first = number;
            }
        }
        if (first < 0) {
            return Optional.empty();
        }
        int eyes = EyesBelow.of(candidates, odds, first, EyesBelow.NEARLY);
        if (eyes != first) {
            // What is above speaks for the eyes, not against them.
            all -= about(candidates, odds, candidates.get(first));
        } else if (EyesBelow.of(candidates, odds, first, EyesBelow.DOUBT) != first) {
            all *= DOUBTED;
        }
        return Optional.of(settled(mean(candidates, odds, candidates.get(eyes), all), picture));
    }

    private static double about(List<Candidate> candidates, double[] odds, Candidate best) {
        double sum = 0;
        for (int number = 0; number < odds.length; number++) {
            sum += isSame(candidates.get(number), best) ? odds[number] : 0;
        }
        return sum;
    }

    private static EyePair settled(EyePair pair, Grey picture) {
        double apart = pair.distance();
        var left = EyeCentre.of(picture, pair.leftX(), pair.leftY(), apart);
        var right = EyeCentre.of(picture, pair.rightX(), pair.rightY(), apart);
        var leftBlob = DarkBlob.at(picture, left[0], left[1], apart);
        var rightBlob = DarkBlob.at(picture, right[0], right[1], apart);
        // Where both have an edge all around, their shape says more than their likeness to themselves: a triangle has
        // none.
        if (leftBlob.isPresent() && rightBlob.isPresent()) {
            return new EyePair(
                    leftBlob.get().x(),
                    leftBlob.get().y(),
                    rightBlob.get().x(),
                    rightBlob.get().y(),
                    pair.score());
        }
        // Amid something large and flat all places are alike.
        boolean flat = EyeCentre.isFlat(picture, left[0], left[1], apart)
                || EyeCentre.isFlat(picture, right[0], right[1], apart);
        return new EyePair(left[0], left[1], right[0], right[1], flat ? pair.score() / DOUBTED : pair.score());
    }

    /// The mean of all candidates about where the best one is: each radius sees the eyes a little elsewhere.
    private static EyePair mean(List<Candidate> candidates, double[] odds, Candidate best, double all) {
        var sums = new double[4];
        double weight = 0;
        for (int number = 0; number < odds.length; number++) {
            var left = candidates.get(number).left();
            var right = candidates.get(number).right();
            if (isSame(candidates.get(number), best)) {
                weight += odds[number];
                sums[0] += odds[number] * left.x();
                sums[1] += odds[number] * left.y();
                sums[2] += odds[number] * right.x();
                sums[3] += odds[number] * right.y();
            }
        }
        return new EyePair(
                sums[0] / weight, sums[1] / weight, sums[2] / weight, sums[3] / weight, Math.min(1, weight / all));
    }

    private static boolean isSame(Candidate one, Candidate best) {
        double pixels = SAME * best.apart();
        return isNear(one.left(), best.left(), pixels) && isNear(one.right(), best.right(), pixels);
    }

    private static boolean isNear(Round one, Round other, double pixels) {
        double across = one.x() - other.x();
        double down = one.y() - other.y();
        return across * across + down * down < pixels * pixels;
    }
}
