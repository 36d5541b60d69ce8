package dev.nearfar.app;

import java.util.ArrayList;
import java.util.List;

/// What differs when a recipe is done again: other pictures, or another version of the program.
///
/// @param document the recipe and what is known of how it was done before
/// @param request what is asked for now
record Replay(RecipeDocument document, MixRequest request) {
    private static final int SHOWN_DIGITS = 12;

    /// Why the picture may come out otherwise, one line each; empty if nothing is known to differ.
    ///
    /// @param inputSha256 of the files that were read now, nearest first
    List<String> differences(List<String> inputSha256) {
        var lines = new ArrayList<String>();
        document.madeBy()
                .filter(version -> !version.equals(Version.TEXT))
                .ifPresent(version -> lines.add("recipe was made by nearfar %s, this is %s: pixels may differ"
                        .formatted(version, Version.TEXT)));
        var before = document.inputSha256();
        for (int index = 0; index < Math.min(before.size(), inputSha256.size()); index++) {
            if (!before.get(index).equals(inputSha256.get(index))) {
                lines.add("%s is another file than the recipe's: SHA-256 %s..., was %s..."
                        .formatted(
                                request.name(index),
                                before.get(index).substring(0, SHOWN_DIGITS),
                                inputSha256.get(index).substring(0, SHOWN_DIGITS)));
            }
        }
        return lines;
    }
}
