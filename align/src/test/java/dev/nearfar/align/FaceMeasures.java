package dev.nearfar.align;

import dev.nearfar.align.Photographs.Pair;
import dev.nearfar.align.Photographs.Photograph;
import dev.nearfar.align.face.Face;
import dev.nearfar.align.face.FaceFinder;
import dev.nearfar.core.parallel.Workers;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Measures what `docs/decisions/0010-alignment.md` tells of photographs: the folder that the environment variable
/// `NEARFAR_FACE_PHOTOGRAPHS` names, as [Photographs] reads it.
final class FaceMeasures {
    private static final double RIGHT = 0.1;
    private static final double GOOD = 0.05;

    private FaceMeasures() {}

    public static void main(String[] arguments) throws IOException {
        var photographs = Photographs.in(Path.of(System.getenv("NEARFAR_FACE_PHOTOGRAPHS")));
        try (var workers = new Workers(2)) {
            faces(photographs, workers);
            pairs(photographs, new AutoAlign(workers));
        }
    }

    private static void faces(Photographs photographs, Workers workers) {
        var errors = new ArrayList<Double>();
        int people = 0;
        int found = 0;
        int wrong = 0;
        for (var photograph : photographs.pictures().values()) {
            long begin = System.nanoTime();
            var faces = new FaceFinder(workers).find(Sample.at(photograph.file()));
            double milliseconds = (System.nanoTime() - begin) / 1e6;
            double error = error(photograph, faces);
            boolean isPerson = photograph.kind().equals("person");
            boolean isFound = !faces.isEmpty();
            if (isPerson && photograph.eyes().isPresent()) {
                people++;
                errors.add(isFound ? error : Double.POSITIVE_INFINITY);
            }
            found += isFound ? 1 : 0;
            wrong += isFound && (!isPerson || error > RIGHT) ? 1 : 0;
            System.out.printf(
                    "%-14s %-12s faces %2d, first %.3f, off by %.3f, %.0f ms%n",
                    photograph.name(),
                    photograph.kind(),
                    faces.size(),
                    faces.isEmpty() ? 0 : faces.getFirst().score(),
                    error,
                    milliseconds);
        }
        var sorted = errors.stream().mapToDouble(each -> each).sorted().toArray();
        System.out.printf(
                "people with labels: %d; within 10%%: %d, within 5%%: %d, median %.3f; of %d found wrong or no person: %d%n",
                people,
                Arrays.stream(sorted).filter(each -> each <= RIGHT).count(),
                Arrays.stream(sorted).filter(each -> each <= GOOD).count(),
                sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2],
                found,
                wrong);
    }

    private static double error(Photograph photograph, List<Face> faces) {
        return photograph.eyes().isEmpty() || faces.isEmpty()
                ? Double.NaN
                : photograph.eyes().get().error(Eyes.of(faces.getFirst()));
    }

    private static void pairs(Photographs photographs, AutoAlign auto) {
        int people = 0;
        int peopleActed = 0;
        int peopleRight = 0;
        int others = 0;
        int othersActed = 0;
        for (var pair : photographs.pairs()) {
            long begin = System.nanoTime();
            var result =
                    auto.of(Sample.at(pair.near().file()), Sample.at(pair.far().file()));
            double milliseconds = (System.nanoTime() - begin) / 1e6;
            double error = error(pair, result);
            if (pair.kind().equals("person-person")) {
                people++;
                peopleActed += result.unsure() ? 0 : 1;
                peopleRight += !result.unsure() && error <= RIGHT ? 1 : 0;
            } else {
                others++;
                othersActed += result.unsure() ? 0 : 1;
            }
            System.out.printf(
                    "%-14s %-14s %-14s %s, off by %.3f, %.0f ms: %s%n",
                    pair.near().name(),
                    pair.far().name(),
                    pair.kind(),
                    result.unsure() ? "left" : "acted",
                    error,
                    milliseconds,
                    result.how());
        }
        System.out.printf(
                "pairs of people: %d, acted on %d, of these within 10%%: %d; other pairs: %d, acted on %d%n",
                people, peopleActed, peopleRight, others, othersActed);
    }

    private static double error(Pair pair, AutoResult result) {
        if (pair.near().eyes().isEmpty()
                || pair.far().eyes().isEmpty()
                || result.guess().isEmpty()) {
            return Double.NaN;
        }
        return pair.near()
                .eyes()
                .get()
                .error(pair.far().eyes().get().mapped(result.guess().get().map()));
    }
}
