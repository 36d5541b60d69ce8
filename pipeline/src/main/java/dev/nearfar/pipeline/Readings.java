package dev.nearfar.pipeline;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Sight;
import dev.nearfar.judge.HybridReader;
import dev.nearfar.judge.HybridReading;
import dev.nearfar.judge.Legibility;
import dev.nearfar.judge.Reading;
import dev.nearfar.pipeline.tune.SeenBy;
import java.util.List;
import java.util.Optional;

/// How the pictures of a mix read in their views.
///
/// @param legibility by how much each leads, where distances say what is seen how
/// @param reading how much is there to be seen of the near picture and, in the view that is least true, of another
/// @param seen every view that is not near, where distances do not say what is seen how
public record Readings(Optional<Reading> legibility, HybridReading reading, List<Seen> seen) {
    /// Copies the list.
    public Readings {
        seen = List.copyOf(seen);
    }

    /// A view and how true it is.
    public record Seen(Sight sight, HybridReading.Far reading) {}

    /// Reads a picture: where preset `eye` made it, which aims at being read.
    ///
    /// @param recipe its recipe, resolved
    /// @param laid the pictures on its canvas, in the recipe's order
    /// @param picture what was made
    public static Optional<Readings> of(Recipe recipe, List<Picture> laid, Picture picture, Workers workers) {
        if (!(recipe.method() instanceof Eye)) {
            return Optional.empty();
        }
        var ppd = recipe.geometry().pixelsPerDegree(picture.shape().width());
        if (recipe.see().isByDistance()) {
            var seen = laid.subList(0, ppd.length);
            var reader = new HybridReader(seen.getFirst(), seen.getLast(), ppd[0], ppd[ppd.length - 1], workers);
            var legibility = new Legibility(seen, ppd, workers).of(picture);
            return Optional.of(new Readings(Optional.of(legibility), reader.of(picture), List.of()));
        }
        var others = recipe.see().others();
        var near =
                laid.get((recipe.see().near().isEmpty() ? others : recipe.see().near())
                        .getFirst()
                        .picture());
        var seen = others.stream()
                .map(sight -> {
                    var view = new SeenBy(sight, recipe, laid, 1, workers);
                    return new Seen(sight, view.reader(near, workers).far(view.of(picture)));
                })
                .toList();
        if (seen.isEmpty()) {
            return Optional.empty();
        }
        var other = laid.get(others.getFirst().picture());
        var upClose = new HybridReader(near, other, ppd[0], ppd[0], workers).near(picture);
        var worst = seen.stream()
                .map(Seen::reading)
                .reduce((one, two) -> one.share() >= two.share() ? one : two)
                .orElseThrow();
        return Optional.of(new Readings(Optional.empty(), new HybridReading(upClose, worst), seen));
    }
}
