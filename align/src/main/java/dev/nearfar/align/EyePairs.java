package dev.nearfar.align;

import dev.nearfar.align.Rounds.Round;
import dev.nearfar.core.parallel.Workers;
import java.util.ArrayList;
import java.util.List;

/// Finds the two eyes of a face, drawn or not, of people or animals: dark round twins, about level, with a face about them
/// whose halves mirror each other.
final class EyePairs {
    private static final double LEAST_STRENGTH = 0.35;
    private static final double LARGEST_RATIO = 1.6;
    private static final double LEAST_APART = 2.5;
    private static final double MOST_APART = 26;

    private EyePairs() {}

    record Candidate(Round left, Round right, EyeEvidence evidence) {}

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

    static double[] features(Candidate candidate, Grey picture) {
        var evidence = candidate.evidence();
        double across = candidate.right().x() - candidate.left().x();
        double down = candidate.right().y() - candidate.left().y();
        double apart = Math.sqrt(across * across + down * down);
        double radius = (candidate.left().radius() + candidate.right().radius()) / 2;
        double ratio = candidate.left().radius() / candidate.right().radius();
        double side = Math.min(picture.width(), picture.height());
        return new double[] {
            evidence.round(),
            evidence.twins(),
            evidence.mirrored(),
            Math.min(2, evidence.below()),
            Math.clamp(evidence.contrast(), -1.0, 2.5),
            evidence.upright(),
            Math.clamp(StrictMath.log(apart / side), -3.5, -0.5),
            Math.abs(StrictMath.log(radius / apart / 0.1)),
            Math.abs(StrictMath.log(ratio)),
            Math.min(1.5, Math.abs((candidate.left().x() + candidate.right().x()) / picture.width() - 1)),
        };
    }
}
