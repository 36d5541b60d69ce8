package dev.nearfar.core.recipe;

import java.util.List;

/// The list of terms that an objective is the sum of.
///
/// @param list at most 64; empty where the method is still to write it
public record Terms(List<TermSpec> list) {
    /// Not written yet.
    public static final Terms NONE = new Terms(List.of());

    private static final int MOST = 64;

    /// Checks the number.
    public Terms {
        list = List.copyOf(list);
        if (list.size() > MOST) {
            throw new IllegalArgumentException("terms must be at most %d, were %d".formatted(MOST, list.size()));
        }
    }

    /// Whether the method is still to write them.
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /// How many pictures they speak of, masks included.
    public int pictures() {
        return TermSpec.count(list.stream().flatMapToInt(term -> TermSpec.numbers(term.picture(), term.inside())));
    }
}
