package dev.nearfar.pipeline.tune;

import dev.nearfar.core.external.ErrorInputs;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.methods.PresetTerms;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.CanvasSize;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Eye.Strengths;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import java.util.List;
import java.util.function.Consumer;

/// Chooses what the recipe leaves open of `eye`: the weight of detail, as great as [FarTruth] allows, found on small pictures.
/// The choice does not depend on threads or machine.
public final class Tune {
    /// Planes of `float` that a solution and its reading hold at once for each picture: an upper bound.
    private static final int PLANES_A_PICTURE = 100;

    private Tune() {}

    /// What the preset leaves open of a recipe, chosen.
    ///
    /// @param recipe resolved
    /// @param laid the pictures on its canvas, in its order
    /// @param hearer hears where nothing can be chosen by looking
    /// @throws IllegalArgumentException if the recipe has another preset
    public static Eye choose(Recipe recipe, List<Picture> laid, Mixer mixer, Consumer<String> hearer) {
        if (!(recipe.method() instanceof Eye eye)) {
            throw new IllegalArgumentException(
                    "preset must be eye, was " + recipe.method().preset());
        }
        if (recipe.see().isByDistance() || !isOpen(eye)) {
            return choose(eye, laid, recipe.geometry(), mixer);
        }
        if (recipe.see().near().isEmpty() || recipe.see().others().isEmpty()) {
            hearer.accept(
                    "strengths are the usual ones: nothing is chosen where no picture is seen as it is, or none otherwise");
            return eye.with(eye.strengths(Strengths.UNTRIED));
        }
        var small = TuningPictures.bySight(laid, recipe, mixer.workers());
        double scale = (double) small.width() / laid.getFirst().shape().width();
        var others = recipe.see().others().stream()
                .map(sight -> new SeenBy(sight, recipe, small.pictures(), scale, mixer.workers()))
                .toList();
        var near = small.pictures().get(recipe.see().near().getFirst().picture());
        double ppd = recipe.geometry().pixelsPerDegree(recipe.geometry().nearAt(), small.width());
        double sigma = scale * PresetTerms.leastSigma(recipe, laid.getFirst().shape());
        if (sigma == 0) {
            hearer.accept(
                    "the other views keep all detail, so that the pictures share every pixel: the near one gives way "
                            + "(a greater detail weight keeps more of it)");
        }
        var truth = FarTruth.bySight(near, others, sigma, ppd, eye, mixer);
        var onSmall = recipe.withSee(recipe.see().scaled(scale));
        double weight = new WeightSearch(
                        candidate -> truth.excess(made(onSmall, eye, small.pictures(), candidate, mixer)), eye.tune())
                .largest(Strengths.UNTRIED.detailWeight());
        return eye.with(eye.strengths(Strengths.UNTRIED.withDetailWeight(weight)));
    }

    /// The preset with nothing left open, where distances say what is seen how.
    ///
    /// @param eye what is wanted, with its `tune` as the number of pictures to make at most; at 0 what is open gets fixed values
    /// @param laid the pictures on the recipe's canvas, nearest first
    /// @param geometry resolved
    public static Eye choose(Eye eye, List<Picture> laid, Geometry geometry, Mixer mixer) {
        if (!isOpen(eye)) {
            return eye.with(eye.strengths(Strengths.UNTRIED));
        }
        var tuning = TuningPictures.of(laid, geometry, mixer.workers());
        var truth = FarTruth.byDistance(tuning, eye, mixer);
        double weight = new WeightSearch(candidate -> truth.excess(made(tuning, eye, candidate, mixer)), eye.tune())
                .largest(Strengths.UNTRIED.detailWeight());
        return eye.with(eye.strengths(Strengths.UNTRIED.withDetailWeight(weight)));
    }

    /// A picture with some weight, as it is made for being looked at.
    static Picture made(TuningPictures tuning, Eye eye, double weight, Mixer mixer) {
        return made(Recipe.DEFAULT.withGeometry(tuning.geometry()), eye, tuning.pictures(), weight, mixer);
    }

    private static Picture made(Recipe recipe, Eye eye, List<Picture> pictures, double weight, Mixer mixer) {
        var strengths = eye.strengths(Strengths.UNTRIED).withDetailWeight(weight);
        var shape = pictures.getFirst().shape();
        var small = new Recipe(
                        eye.with(strengths).withEffort(Seed.Effort.DRAFT),
                        recipe.fit(),
                        new CanvasSize.Pixels(shape.width(), shape.height()),
                        recipe.background(),
                        recipe.geometry(),
                        recipe.placement())
                .withSee(recipe.see());
        var hybrid = mixer.mixLaid(small.resolved(shape), pictures, ErrorInputs.NONE, List.of(), Listener.NONE);
        return Picture.of(hybrid.canvas());
    }

    static boolean isOpen(Eye eye) {
        return eye.tune() > 0 && eye.detailWeight().isEmpty();
    }

    /// How much memory choosing takes beside the pictures, at most.
    ///
    /// @param canvasPixels of the canvas
    /// @param pictures how many
    public static long bytes(Eye eye, long canvasPixels, int pictures) {
        return isOpen(eye) ? Math.min(canvasPixels, TuningPictures.MOST_PIXELS) * 4 * PLANES_A_PICTURE * pictures : 0;
    }
}
