package dev.nearfar.core.recipe;

import dev.nearfar.core.view.ViewSpec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// What is to be seen how, where that is not said by distances alone.
///
/// @param list empty, or 2 to 16
public record Sights(List<Sight> list) {
    /// Distances alone say it.
    public static final Sights BY_DISTANCE = new Sights(List.of());

    private static final String NONE = "by-distance";

    /// Checks the number.
    public Sights {
        list = List.copyOf(list);
        if (list.size() == 1 || list.size() > TermSpec.MOST_PICTURES) {
            throw new IllegalArgumentException(
                    "see must be given 2 to %d times, was %d times".formatted(TermSpec.MOST_PICTURES, list.size()));
        }
    }

    /// Reads `by-distance`, or sights as [Sight] is written, with commas between them.
    ///
    /// @throws IllegalArgumentException if it is neither
    public static Sights parse(String text) {
        return text.equals(NONE)
                ? BY_DISTANCE
                : new Sights(
                        Arrays.stream(text.split(",", -1)).map(Sight::parse).toList());
    }

    /// Whether distances alone say it.
    public boolean isByDistance() {
        return list.isEmpty();
    }

    /// How many pictures they speak of, masks included.
    public int pictures() {
        return TermSpec.count(list.stream().flatMapToInt(sight -> TermSpec.numbers(sight.picture(), sight.inside())));
    }

    /// The same for a canvas with so many times the pixels across.
    public Sights scaled(double factor) {
        return new Sights(list.stream()
                .map(sight -> new Sight(sight.see().scaled(factor), sight.picture(), sight.weight(), sight.inside()))
                .toList());
    }

    /// Those that look at the picture as it is.
    public List<Sight> near() {
        return list.stream()
                .filter(sight -> sight.see() instanceof ViewSpec.Near)
                .toList();
    }

    /// The others.
    public List<Sight> others() {
        return list.stream()
                .filter(sight -> !(sight.see() instanceof ViewSpec.Near))
                .toList();
    }

    /// As [#parse] reads it.
    @Override
    public String toString() {
        return list.isEmpty() ? NONE : list.stream().map(Sight::toString).collect(Collectors.joining(","));
    }
}
