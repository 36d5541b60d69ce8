package dev.nearfar.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// What someone who mistyped a word may have meant.
final class Spelling {
    private Spelling() {}

    /// The word nearest to what was typed, if at most a third of its letters are wrong: inserted, left out or exchanged.
    static Optional<String> nearest(String typed, Collection<String> words) {
        return words.stream()
                .filter(word -> 3 * distance(typed, word) <= word.length())
                .min(Comparator.<String>comparingInt(word -> distance(typed, word))
                        .thenComparing(word -> word));
    }

    /// Levenshtein's distance, row by row of the usual table.
    static int distance(String typed, String word) {
        var above = new int[word.length() + 1];
        Arrays.setAll(above, column -> column);
        for (int row = 1; row <= typed.length(); row++) {
            var current = new int[above.length];
            current[0] = row;
            for (int column = 1; column < above.length; column++) {
                int exchanged = above[column - 1] + (typed.charAt(row - 1) == word.charAt(column - 1) ? 0 : 1);
                current[column] = Math.min(exchanged, 1 + Math.min(above[column], current[column - 1]));
            }
            above = current;
        }
        return above[word.length()];
    }
}
