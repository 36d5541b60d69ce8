package dev.nearfar.app.preview;

import dev.nearfar.app.MixResult;
import dev.nearfar.app.RecipeDocument;
import dev.nearfar.app.Saving;
import dev.nearfar.app.Version;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.files.model.PictureFile;
import dev.nearfar.pipeline.AutoPlacement;
import dev.nearfar.pipeline.Pipeline;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Makes previews, and keeps what the next one of the same pictures will need again.
///
/// A preview foretells: its canvas is small, its search short. What is kept changes no
/// pixel of what is made.
public final class Previewing {
    /// Pairs on their canvases that are kept: one in work, those a person compares it with.
    private static final int MOST_KEPT = 6;

    private final LruCache<Key, Laid> laid = new LruCache<>(MOST_KEPT);

    /// @param recipe with what does not matter left out
    private record Key(List<String> sha256, Recipe recipe, int longest) {}

    /// @param near the shape that the near picture would have if none had been made smaller
    private record Laid(List<Picture> pictures, Shape near, List<String> notes) {}

    /// The recipe that a preview carries out.
    ///
    /// @param near the near picture's shape, as the canvas follows it
    /// @param longest most pixels a side of the canvas
    /// @throws IllegalArgumentException if the geometry contradicts itself on the recipe's own canvas
    public static Recipe recipe(Recipe recipe, Shape near, int longest) {
        return PreviewRecipe.of(recipe, near, longest);
    }

    /// Makes one.
    ///
    /// @param recipe of the picture that is foretold
    /// @param files the pictures, nearest first
    /// @param longest most pixels a side of the canvas
    /// @throws IllegalArgumentException if the recipe cannot be carried out
    /// @throws java.util.concurrent.CancellationException if the listener or the mixer's crew says so
    public MixResult make(Recipe recipe, List<PictureFile> files, int longest, Mixer mixer, Listener listener) {
        var pictures = files.stream().map(PictureFile::picture).toList();
        var sha256 = files.stream().map(PictureFile::sha256).toList();
        var told = new ArrayList<String>();
        var placed = AutoPlacement.found(recipe, pictures, mixer, told::add);
        // What decides how pictures lie on the canvas: which distances they are seen from does not.
        var bare = placed.withMethod(Recipe.DEFAULT.method()).withGeometry(atUsualDistances(placed.geometry()));
        var key = new Key(sha256, bare, longest);
        var onCanvas = laid.get(key, () -> laid(placed, pictures, longest, mixer));
        told.addAll(onCanvas.notes());
        var small = PreviewRecipe.of(placed, onCanvas.near(), longest);
        var resolved = small.resolved(onCanvas.pictures().getFirst().shape());
        var pipeline = new Pipeline(mixer);
        var planned = pipeline.plan(placed, resolved, onCanvas.pictures(), told);
        var hybrid = pipeline.sketch(planned, listener);
        var document = new RecipeDocument(hybrid.report().recipe(), Optional.of(Version.TEXT), sha256, Saving.DEFAULT);
        return new MixResult(onCanvas.pictures(), hybrid, document);
    }

    private static Laid laid(Recipe placed, List<Picture> pictures, int longest, Mixer mixer) {
        var notes = new ArrayList<String>();
        var aligned = PreviewPictures.aligned(placed, pictures, longest, mixer, notes::add);
        var small = PreviewRecipe.of(placed, aligned.near(), longest);
        return new Laid(mixer.lay(small, aligned.pictures(), notes::add), aligned.near(), notes);
    }

    private static Geometry atUsualDistances(Geometry geometry) {
        var usual = Geometry.DEFAULT;
        return new Geometry(
                geometry.width(), geometry.dpi(), geometry.print(), usual.nearAt(), usual.middleAt(), usual.farAt());
    }
}
