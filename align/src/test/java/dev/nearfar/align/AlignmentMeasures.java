package dev.nearfar.align;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Measures what `docs/decisions/0010-alignment.md` tells: the samples moved by chance, so many times each, and every
/// ordered pair of different faces, photographed, cropped, mirrored and drawn. Arguments: times, first seed.
final class AlignmentMeasures {
    private static final double RIGHT_PIXELS = 2;
    private static final double RIGHT_EYES = 0.05;

    private AlignmentMeasures() {}

    private record Face(String name, Picture picture, EyePair eyes) {
        Face crop(int left, int top, int width, int height) {
            return new Face(
                    name + ", cropped",
                    Sample.crop(picture, left, top, width, height),
                    eyes.mapped(new Homography(1, 0, -left, 0, 1, -top, 0, 0, 1)));
        }

        Face mirrored() {
            double last = picture.shape().width() - 1.0;
            return new Face(
                    name + ", mirrored",
                    Sample.mirrored(picture),
                    new EyePair(last - eyes.rightX(), eyes.rightY(), last - eyes.leftX(), eyes.leftY(), 1));
        }

        boolean sameSubject(Face other) {
            return name.split(",", -1)[0].equals(other.name.split(",", -1)[0]);
        }
    }

    public static void main(String[] arguments) {
        int times = Integer.parseInt(arguments[0]);
        long seed = Long.parseLong(arguments[1]);
        try (var workers = new Workers(2)) {
            var auto = new AutoAlign(workers, List.of());
            scenes(auto, times, seed, workers);
            faces(auto, seed);
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

    private static List<Face> all(long seed) {
        var cat = new Face("cat", Sample.of("cat.png"), Sample.CAT);
        var raccoon = new Face("raccoon", Sample.of("raccoon.jpg"), Sample.RACCOON);
        var astronaut = new Face("astronaut", Sample.of("astronaut.png"), Sample.ASTRONAUT);
        var faces = new ArrayList<>(List.of(
                cat,
                raccoon,
                astronaut,
                cat.crop(60, 20, 340, 270),
                raccoon.crop(400, 120, 550, 420),
                astronaut.crop(120, 0, 220, 220),
                cat.mirrored(),
                raccoon.mirrored(),
                astronaut.crop(80, 0, 300, 300).mirrored()));
        var random = new Random(seed);
        for (var kind : DrawnFace.Kind.values()) {
            var drawn = DrawnFace.of(kind, random);
            faces.add(new Face(kind.name(), drawn.picture(), drawn.eyes()));
        }
        return faces;
    }

    private static void faces(AutoAlign auto, long seed) {
        var faces = all(seed);
        int pairs = 0;
        int acted = 0;
        int right = 0;
        for (var near : faces) {
            for (var far : faces) {
                if (near.sameSubject(far)) {
                    continue;
                }
                var pair = new FacePair(near.picture(), near.eyes(), far.picture(), far.eyes());
                var result = auto.of(pair.near(), pair.far());
                double error =
                        result.guess().map(guess -> pair.error(guess.map())).orElse(Double.POSITIVE_INFINITY);
                pairs++;
                acted += result.unsure() ? 0 : 1;
                right += !result.unsure() && error < RIGHT_EYES ? 1 : 0;
                System.out.printf("%s - %s: %.3f, %s%n", near.name(), far.name(), error, result.how());
            }
        }
        System.out.printf("faces: %d pairs, acted on %d, right on %d%n", pairs, acted, right);
    }
}
