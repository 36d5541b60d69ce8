package dev.nearfar.app.tune;

import dev.nearfar.core.Mixer;
import dev.nearfar.core.external.ErrorInputs;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Eye.Strengths;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import java.util.List;

/// Chooses what the recipe leaves open of `eye`: the weight of detail, as great as [FarTruth] allows, found on small pictures.
/// The choice does not depend on threads or machine.
public final class Tune {
    /// Planes of `float` that a solution and its reading hold at once for each picture: an upper bound.
    private static final int PLANES_A_PICTURE = 100;

    private Tune() {}

    /// The preset with nothing left open.
    ///
    /// @param eye what is wanted, with its `tune` as the number of pictures to make at most; at 0 what is open gets fixed values
    /// @param laid the pictures on the recipe's canvas, nearest first
    /// @param geometry resolved
    public static Eye choose(Eye eye, List<Picture> laid, Geometry geometry, Mixer mixer) {
        if (!isOpen(eye)) {
            return eye.with(eye.strengths(Strengths.UNTRIED));
        }
        var tuning = TuningPictures.of(laid, geometry, mixer.workers());
        var truth = new FarTruth(tuning, eye, mixer);
        double weight = new WeightSearch(candidate -> truth.excess(made(tuning, eye, candidate, mixer)), eye.tune())
                .largest(Strengths.UNTRIED.detailWeight());
        return eye.with(eye.strengths(Strengths.UNTRIED.withDetailWeight(weight)));
    }

    /// A picture with some weight, as it is made for being looked at.
    static Picture made(TuningPictures tuning, Eye eye, double weight, Mixer mixer) {
        var strengths = eye.strengths(Strengths.UNTRIED).withDetailWeight(weight);
        var recipe = Recipe.DEFAULT
                .withGeometry(tuning.geometry())
                .withMethod(eye.with(strengths).withEffort(Seed.Effort.DRAFT))
                .resolved(tuning.pictures().getFirst().shape());
        var hybrid = mixer.mixLaid(recipe, tuning.pictures(), ErrorInputs.NONE, List.of(), Listener.NONE);
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
