package dev.nearfar.align.face;

import dev.nearfar.core.picture.Homography;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// A place where the detector sees a face.
///
/// @param score 0..1
/// @param numbers middle of the box x, y; its width, height; then x, y of both eyes, nose, mouth and both ears
record Detection(double score, double[] numbers) {
    static final int NUMBERS = 16;
    private static final double SAME = 0.3;

    double side() {
        return Math.max(numbers[2], numbers[3]);
    }

    /// Where a similarity takes it.
    Detection mapped(Homography map) {
        var mapped = new double[NUMBERS];
        double scale = map.scaleAt(0, 0);
        for (int at = 0; at < NUMBERS; at += 2) {
            mapped[at] = at == 2 ? numbers[2] * scale : map.x(numbers[at], numbers[at + 1]);
            mapped[at + 1] = at == 2 ? numbers[3] * scale : map.y(numbers[at], numbers[at + 1]);
        }
        return new Detection(score, mapped);
    }

    boolean isSameAs(Detection other) {
        double wide = overlap(numbers[0], numbers[2], other.numbers[0], other.numbers[2]);
        double high = overlap(numbers[1], numbers[3], other.numbers[1], other.numbers[3]);
        double shared = wide * high;
        return shared > SAME * (numbers[2] * numbers[3] + other.numbers[2] * other.numbers[3] - shared);
    }

    private static double overlap(double middle, double length, double otherMiddle, double otherLength) {
        return Math.max(
                0,
                Math.min(middle + length / 2, otherMiddle + otherLength / 2)
                        - Math.max(middle - length / 2, otherMiddle - otherLength / 2));
    }

    /// One for each face: those that overlap are averaged by their scores; the surest first.
    ///
    /// @see <a href="https://arxiv.org/abs/1907.05047">Bazarevsky et al. 2019, 4.2</a>
    static List<Detection> merged(List<Detection> detections) {
        var rest = new ArrayList<>(detections);
        rest.sort(Comparator.comparingDouble(detection -> -detection.score()));
        var merged = new ArrayList<Detection>();
        while (!rest.isEmpty()) {
            var best = rest.removeFirst();
            var same = new ArrayList<>(List.of(best));
            rest.stream().filter(best::isSameAs).forEach(same::add);
            rest.removeAll(same);
            merged.add(new Detection(best.score(), mean(same)));
        }
        return merged;
    }

    private static double[] mean(List<Detection> detections) {
        var mean = new double[NUMBERS];
        double weights = 0;
        for (var detection : detections) {
            weights += detection.score();
            for (int at = 0; at < NUMBERS; at++) {
                mean[at] += detection.score() * detection.numbers()[at];
            }
        }
        for (int at = 0; at < NUMBERS; at++) {
            mean[at] /= weights;
        }
        return mean;
    }
}
