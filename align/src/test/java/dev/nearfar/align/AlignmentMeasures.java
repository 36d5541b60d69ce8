package dev.nearfar.align;

import dev.nearfar.core.parallel.Workers;
import java.util.Random;

/// Measures what `docs/decisions/0010-alignment.md` tells of one scene: the samples moved by chance, so many times each. [FaceMeasures]
/// does it for faces. Arguments: times, first seed.
final class AlignmentMeasures {
    private static final double RIGHT_PIXELS = 2;

    private AlignmentMeasures() {}

    public static void main(String[] arguments) {
        int times = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        try (var workers = new Workers(2)) {
            var auto = new AutoAlign(workers);
            scenes(auto, times, seed, workers);
        }
    }

    private static void scenes(AutoAlign auto, int times, long seed, Workers workers) {
        int right = 0;
        int shownRight = 0;
        int unsure = 0;
        for (var name : Sample.ALL) {
            var near = Sample.of(name);
            for (int number = 0; number < times; number++) {
                var moved = MovedPicture.of(near, new Random(seed + 1000L * number + name.hashCode()), workers);
                var result = auto.of(near, moved.picture());
                double error =
                        result.guess().map(guess -> moved.error(guess.map())).orElse(Double.POSITIVE_INFINITY);
                double shown = result.guess()
                        .map(guess -> moved.shownError(guess.map(), near.shape()))
                        .orElse(Double.POSITIVE_INFINITY);
                right += !result.unsure() && error < RIGHT_PIXELS ? 1 : 0;
                shownRight += !result.unsure() && shown < RIGHT_PIXELS ? 1 : 0;
                unsure += result.unsure() ? 1 : 0;
                System.out.printf("%s %d: %.2f px, shown %.2f, %s%n", name, number, error, shown, result.how());
            }
        }
        System.out.printf(
                "same scene: %d of %d within %.0f px all over the moved picture, %d where it shows the old one, %d unsure%n",
                right, times * Sample.ALL.size(), RIGHT_PIXELS, shownRight, unsure);
    }
}
