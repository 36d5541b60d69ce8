package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import dev.nearfar.app.PicturesAt;
import dev.nearfar.app.PicturesSeen;
import dev.nearfar.app.RecipeFields;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Which pictures a person named, and how they are to be seen.
///
/// @param pictures those named without more
/// @param at with distances
/// @param see with views
/// @param isByRecipe whether a recipe says how many there are
record MixInputs(List<String> pictures, List<String> at, List<String> see, boolean isByRecipe) {
    /// Whether no picture was named.
    boolean isEmpty() {
        return pictures.isEmpty() && at.isEmpty() && see.isEmpty();
    }

    /// The files, in the recipe's order; distances and views, where they come with them, go to the fields.
    List<Path> paths(Map<String, String> fields) throws Failure {
        var names = pictures;
        if (!at.isEmpty() && !see.isEmpty()) {
            throw Arguments.usage("at must be left out with see: write --see from:%s".formatted(at.getFirst()));
        }
        if (!at.isEmpty()) {
            if (!pictures.isEmpty()) {
                throw Arguments.usage("NEAR and FAR must be left out with --at, was " + pictures.getFirst());
            }
            var chosen = checked(() -> PicturesAt.parse(at));
            add(chosen.fields(), fields, "--at");
            names = chosen.names();
        } else if (!see.isEmpty()) {
            if (pictures.size() > 1) {
                throw Arguments.usage("FAR must be left out with --see, was " + pictures.get(1));
            }
            var chosen = checked(() -> PicturesSeen.parse(pictures, see));
            add(chosen.fields(), fields, "--see");
            names = chosen.names();
            if (names.size() == 1) {
                return List.of(Arguments.path("PICTURE", names.getFirst()));
            }
        } else if (names.size() > 2 && !fields.containsKey("middleAt") && !isByRecipe) {
            throw Arguments.usage("pictures must be two, NEAR and FAR, had one more: " + names.get(2));
        }
        return paths(names);
    }

    private static List<Path> paths(List<String> names) throws Failure {
        var paths = new ArrayList<Path>();
        for (int index = 0; index < Math.max(names.size(), 2); index++) {
            var name = index == 0 ? "NEAR" : index < names.size() - 1 ? "picture " + (index + 1) : "FAR";
            paths.add(Arguments.path(name, index < names.size() ? names.get(index) : null));
        }
        return paths;
    }

    private static void add(Map<String, String> chosen, Map<String, String> fields, String option) throws Failure {
        for (var field : chosen.entrySet()) {
            if (fields.put(field.getKey(), field.getValue()) != null) {
                throw Arguments.usage(
                        "%s must be left out with %s".formatted(RecipeFields.option(field.getKey()), option));
            }
        }
    }

    private static <T> T checked(Supplier<T> reading) throws Failure {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw Arguments.usage(String.valueOf(e.getMessage()));
        }
    }
}
