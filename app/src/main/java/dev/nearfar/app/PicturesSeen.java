package dev.nearfar.app;

import dev.nearfar.core.recipe.Sight;
import dev.nearfar.core.recipe.Sights;
import dev.nearfar.core.recipe.TermSpec;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.core.view.named.From;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/// Pictures with the views in which they should be seen, `thumbnail:96=b.png`, in whatever order.
///
/// @param names of the files, masks included, each once; the recipe calls them A, B, C …
/// @param fields of the recipe that hold the views, or the distances where these are all that is said
public record PicturesSeen(List<String> names, Map<String, String> fields) {
    /// Copies both.
    public PicturesSeen {
        names = List.copyOf(names);
        fields = Map.copyOf(fields);
    }

    /// Reads what was given.
    ///
    /// @param near a picture that is to be seen as it is; empty where there is none but in `texts`
    /// @param texts `VIEW[;weight=W][;inside=MASK]=PICTURE`
    /// @throws IllegalArgumentException if one is not that, or there are too few or many
    public static PicturesSeen parse(List<String> near, List<String> texts) {
        var written = new ArrayList<Sight.Written>();
        near.forEach(name -> written.add(new Sight.Written(new ViewSpec.Near(), 1, "", name)));
        texts.forEach(text -> written.add(Sight.Written.parse(text)));
        if (written.stream()
                .allMatch(each -> each.see() instanceof From
                        && each.weight() == 1
                        && each.inside().isEmpty())) {
            var at = PicturesAt.parse(written.stream()
                    .map(each -> ((From) each.see()).distance() + "=" + each.picture())
                    .toList());
            return new PicturesSeen(at.names(), at.fields());
        }
        if (written.size() == 2
                && written.getFirst().see() instanceof ViewSpec.Near
                && written.getLast().see() instanceof From(var distance)
                && written.stream()
                        .allMatch(each -> each.weight() == 1 && each.inside().isEmpty())) {
            return new PicturesSeen(
                    List.of(written.getFirst().picture(), written.getLast().picture()),
                    Map.of("farAt", distance.toString()));
        }
        var names = new ArrayList<String>();
        written.forEach(each -> letter(each.picture(), names));
        var sights = written.stream()
                .map(each -> new Sight(
                        each.see(),
                        letter(each.picture(), names),
                        each.weight(),
                        each.inside().isEmpty() ? OptionalInt.empty() : OptionalInt.of(letter(each.inside(), names))))
                .toList();
        if (names.size() > TermSpec.MOST_PICTURES) {
            throw new IllegalArgumentException(
                    "pictures and masks must be at most %d, were %d".formatted(TermSpec.MOST_PICTURES, names.size()));
        }
        return new PicturesSeen(names, Map.of("see", new Sights(sights).toString()));
    }

    private static int letter(String name, List<String> names) {
        if (!names.contains(name)) {
            names.add(name);
        }
        return names.indexOf(name);
    }
}
