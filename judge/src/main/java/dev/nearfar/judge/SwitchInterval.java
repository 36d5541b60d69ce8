package dev.nearfar.judge;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/// Over which distances one picture turns into the next one for someone who walks away.
///
/// It is an interval because the two measures need not agree, and because people hold on to what they saw first
/// (Brady & Oliva 2012). Let `p` be the nearest point of the curve at which both measures favour the nearer picture, `q` the
/// farthest one at which both favour the farther picture. Then, going from `p` to `q`:
///
/// - up to `fromMetres` both measures favour the nearer picture; there the first of them changes sides;
/// - from `toMetres` on both favour the farther one; there the last of them changes sides.
///
/// Between two points of the curve, correlations are taken to be straight over the logarithm of the distance.
///
/// @param fromMetres where the nearer picture begins to go
/// @param toMetres where the farther one has come, ≥ `fromMetres`
public record SwitchInterval(double fromMetres, double toMetres) {
    private static final List<ToDoubleFunction<Measures>> MEASURES = List.of(Measures::edge, Measures::csf);

    /// The interval from picture `nearer` to picture `nearer + 1`; none where one of the two is nowhere favoured by both
    /// measures, or the farther one is so only nearer by.
    ///
    /// @param points from near to far
    static Optional<SwitchInterval> of(List<CurvePoint> points, int nearer) {
        var leads = points.stream()
                .map(point -> point.correlations()
                        .get(nearer)
                        .minus(point.correlations().get(nearer + 1)))
                .toList();
        var first = IntStream.range(0, leads.size())
                .filter(index -> leads.get(index).least() > 0)
                .findFirst();
        var last = IntStream.range(0, leads.size())
                .filter(index -> leads.get(index).most() < 0)
                .max();
        if (first.isEmpty() || last.isEmpty() || first.getAsInt() > last.getAsInt()) {
            return Optional.empty();
        }
        return Optional.of(new SwitchInterval(begin(points, leads, first), end(points, leads, last)));
    }

    private static double begin(List<CurvePoint> points, List<Measures> leads, OptionalInt first) {
        int index = first.getAsInt();
        while (leads.get(index + 1).least() > 0) {
            index++;
        }
        double begin = Double.POSITIVE_INFINITY;
        for (var measure : MEASURES) {
            if (measure.applyAsDouble(leads.get(index + 1)) <= 0) {
                begin = Math.min(begin, crossing(points, leads, index, measure));
            }
        }
        return begin;
    }

    private static double end(List<CurvePoint> points, List<Measures> leads, OptionalInt last) {
        int index = last.getAsInt() - 1;
        while (leads.get(index).most() < 0) {
            index--;
        }
        double end = 0;
        for (var measure : MEASURES) {
            if (measure.applyAsDouble(leads.get(index)) >= 0) {
                end = Math.max(end, crossing(points, leads, index, measure));
            }
        }
        return end;
    }

    /// Where a lead of picture `nearer` is 0 between a point and the next one.
    private static double crossing(
            List<CurvePoint> points, List<Measures> leads, int index, ToDoubleFunction<Measures> measure) {
        double before = measure.applyAsDouble(leads.get(index));
        double after = measure.applyAsDouble(leads.get(index + 1));
        double near = points.get(index).distanceMetres();
        double far = points.get(index + 1).distanceMetres();
        return near * StrictMath.pow(far / near, before / (before - after));
    }
}
