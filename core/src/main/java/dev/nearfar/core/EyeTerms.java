package dev.nearfar.core;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.distance.SquaredDifference;
import dev.nearfar.core.objective.FarRange;
import dev.nearfar.core.objective.Goal;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.objective.Term;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.view.ViewSpec;
import java.util.ArrayList;
import java.util.List;

/// What `eye` makes small, for stacks of one shape and precision.
///
/// | term     | view                                                    | target                                     |
/// |----------|---------------------------------------------------------|--------------------------------------------|
/// | others   | the eye's blur at its distance, then what a blur by `nearCut` times the next distance's would take away | the same of its picture, times the gain |
/// | farthest | the eye's blur at 0.8, 1 and 1.4 times its distance     | the same of the far picture, blurred by the gap, its contrast shrunk about the pivot |
///
/// Distances are squared differences of code values.
final class EyeTerms {
    /// The eye's blur is left out where it takes nothing from what pixels can show: less than 2% at the highest frequency.
    static final double LEAST_SIGMA = 0.06;

    private final Eye.Strengths strengths;
    private final List<Goal> goals = new ArrayList<>();
    private final FarRange farthest;

    EyeTerms(Shape shape, Precision precision, List<Double> sigmas, Eye.Strengths strengths, Workers workers) {
        this.strengths = strengths;
        int last = sigmas.size() - 1;
        for (int index = 0; index < last; index++) {
            double cut = strengths.nearCut() * sigmas.get(index + 1);
            var view = (sigmas.get(index) < LEAST_SIGMA
                            ? new ViewSpec.Detail(cut)
                            : new ViewSpec.FarDetail(new Srgb(), sigmas.get(index), cut))
                    .build(shape, precision, workers);
            var part = new Part(index == 0 ? "near" : "middle" + index, strengths.detailWeight());
            goals.add(
                    new Goal(part, view, Planes.zero(view.output(), precision), new SquaredDifference(shape, workers)));
        }
        double farSigma = sigmas.get(last);
        var stands = new ArrayList<FarRange.Stand>();
        for (int index = 0; index < Band.RANGE.length; index++) {
            stands.add(new FarRange.Stand(
                    new Part(Band.RANGE[index] == 1 ? "far" : "far" + Band.RANGE[index], Band.RANGE_WEIGHTS[index]),
                    Math.max(Band.RANGE[index] * farSigma, LEAST_SIGMA)));
        }
        farthest = new FarRange(new Srgb(), stands, Planes.zero(shape, precision), workers);
    }

    List<Term> list() {
        var terms = new ArrayList<Term>(goals);
        terms.add(farthest);
        return List.copyOf(terms);
    }

    /// Aims all of them.
    ///
    /// @param pictures nearest first; the last is left to `farTarget`
    /// @param farTarget what the far picture should look like
    void aim(List<? extends Planes> pictures, Planes farTarget) {
        farthest.aimAt(farTarget);
        for (int index = 0; index < goals.size(); index++) {
            goals.get(index).aimAt(pictures.get(index), strengths.gain(index));
        }
    }
}
