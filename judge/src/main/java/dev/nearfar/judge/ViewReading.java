package dev.nearfar.judge;

import java.util.List;
import java.util.stream.IntStream;

/// How pictures read from one distance.
///
/// @param pixelsPerDegree of the view
/// @param own which picture should read here, by its index
/// @param correlations what was judged against each picture
public record ViewReading(double pixelsPerDegree, int own, List<Measures> correlations) {
    /// Checks the index and copies the correlations.
    public ViewReading {
        correlations = List.copyOf(correlations);
        if (correlations.size() < 2) {
            throw new IllegalArgumentException("correlations must be at least two, were " + correlations.size());
        }
        if (own < 0 || own >= correlations.size()) {
            throw new IllegalArgumentException(
                    "own must be one of %d pictures, was %d".formatted(correlations.size(), own));
        }
    }

    /// By how much a picture is more like what was judged than any other: its correlation less the greatest of the others',
    /// in each measure.
    public Measures margin(int picture) {
        return correlations
                .get(picture)
                .minus(IntStream.range(0, correlations.size())
                        .filter(other -> other != picture)
                        .mapToObj(correlations::get)
                        .reduce(Measures::max)
                        .orElseThrow());
    }

    /// The margin of the picture that should read here.
    public Measures margin() {
        return margin(own);
    }

    /// Whether a picture reads: its margin is positive in both measures.
    public boolean reads(int picture) {
        return margin(picture).least() > 0;
    }

    /// Whether the picture that should read here does.
    public boolean reads() {
        return reads(own);
    }
}
