package dev.nearfar.core.recipe;

import dev.nearfar.core.geometry.Length;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// Distances between the nearest and the farthest, for more than two pictures.
///
/// @param lengths nearest first, at most 14
public record Distances(List<Length> lengths) {
    /// No distance between.
    public static final Distances NONE = new Distances(List.of());

    private static final int MOST = 14;

    /// Checks the number.
    public Distances {
        if (lengths.size() > MOST) {
            throw new IllegalArgumentException("must be at most %d lengths, were %d".formatted(MOST, lengths.size()));
        }
        lengths = List.copyOf(lengths);
    }

    /// Reads `none` or lengths with commas between them, `1m,2m`.
    ///
    /// @throws IllegalArgumentException if it is neither
    public static Distances parse(String text) {
        return text.equals("none")
                ? NONE
                : new Distances(
                        Arrays.stream(text.split(",", -1)).map(Length::parse).toList());
    }

    /// As [#parse] reads it.
    @Override
    public String toString() {
        return lengths.isEmpty()
                ? "none"
                : lengths.stream().map(Length::toString).collect(Collectors.joining(","));
    }
}
