package dev.nearfar.core.recipe;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The error functions from elsewhere that take part.
///
/// @param list at most 8, no two of one name
public record Externals(List<External> list) {
    /// None takes part.
    public static final Externals NONE = new Externals(List.of());

    private static final int MOST = 8;

    /// Checks number and names.
    public Externals {
        list = List.copyOf(list);
        if (list.size() > MOST) {
            throw new IllegalArgumentException("must be at most %d functions, were %d".formatted(MOST, list.size()));
        }
        var names = list.stream().map(External::id).toList();
        for (int index = 0; index < names.size(); index++) {
            if (names.indexOf(names.get(index)) < index) {
                throw new IllegalArgumentException(
                        "must be functions of different names, was twice " + names.get(index));
            }
        }
    }

    /// Reads `none`, or functions as [External#parse] does, with commas between them.
    ///
    /// @throws IllegalArgumentException if it is neither
    public static Externals parse(String text) {
        return text.equals("none")
                ? NONE
                : new Externals(
                        Arrays.stream(text.split(",", -1)).map(External::parse).toList());
    }

    /// Whether none takes part.
    public boolean isEmpty() {
        return list.isEmpty();
    }

    /// Their names, for a person.
    public String names() {
        return list.stream().map(External::id).collect(Collectors.joining(", "));
    }

    /// As [#parse] reads it.
    @Override
    public String toString() {
        return list.isEmpty() ? "none" : list.stream().map(External::toString).collect(Collectors.joining(","));
    }
}
