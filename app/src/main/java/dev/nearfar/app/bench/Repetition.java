package dev.nearfar.app.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleSupplier;
import java.util.stream.Stream;

/// How often something is done to learn how long it takes.
///
/// @param least times, at least
/// @param seconds so long, at least
record Repetition(int least, double seconds) {
    /// Does it again and again; returns the settled median of the times that it tells.
    double median(DoubleSupplier timed) {
        return medians(List.of(timed)).getFirst();
    }

    /// Does several things in turn, again and again, so that all of them are equally warm; `seconds` is for each. Returns
    /// the settled median of the times that each tells.
    List<Double> medians(List<DoubleSupplier> timed) {
        var times = Stream.generate(() -> new ArrayList<Double>())
                .limit(timed.size())
                .toList();
        long begin = System.nanoTime();
        for (int round = 0; round < least || System.nanoTime() - begin < timed.size() * seconds * 1e9; round++) {
            for (int index = 0; index < timed.size(); index++) {
                times.get(index).add(timed.get(index).getAsDouble());
            }
        }
        return times.stream().map(Repetition::settledMedian).toList();
    }

    /// The median without the first quarter (rounded up), during which the JVM still compiles. A single time counts.
    ///
    /// @throws IllegalArgumentException if there is no time
    static double settledMedian(List<Double> times) {
        if (times.isEmpty()) {
            throw new IllegalArgumentException("times must be at least 1, were 0");
        }
        int warmUp = times.size() == 1 ? 0 : (times.size() + 3) / 4;
        var settled = times.stream().skip(warmUp).sorted().toList();
        int middle = settled.size() / 2;
        return settled.size() % 2 == 1 ? settled.get(middle) : (settled.get(middle - 1) + settled.get(middle)) / 2;
    }
}
