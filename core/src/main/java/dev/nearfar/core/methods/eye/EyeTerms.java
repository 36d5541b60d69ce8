package dev.nearfar.core.methods.eye;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.distance.Charbonnier;
import dev.nearfar.core.distance.SquaredDifference;
import dev.nearfar.core.objective.FarRange;
import dev.nearfar.core.objective.Goal;
import dev.nearfar.core.objective.NearDetail;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.objective.Term;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.view.SampledBlur;
import dev.nearfar.core.view.ViewSpec;
import java.util.ArrayList;
import java.util.List;

/// What `eye` makes small, for stacks of one shape and precision.
///
/// | term     | view                                                    | target                                     |
/// |----------|---------------------------------------------------------|--------------------------------------------|
/// | others   | the eye's blur at its distance, then what a blur by `nearCut` times the next distance's would take away | the same of its picture, times the gain |
/// | farthest | the eye's blur at its distance and, for less, at 8 times that | the same of the far picture, blurred by the gap, its contrast shrunk about the pivot |
///
/// Detail is compared by squared differences of code values, the mean over the channels; the far view by [Charbonnier], whose power
/// is that by which colour differences count in FLIP: a far view that is wrong in few places looks truer than one that
/// is a little wrong everywhere, and leaves the nearer pictures their contrast.
public final class EyeTerms {
    /// The eye's blur is left out where it takes nothing from what pixels can show: less than 2% at the highest frequency.
    public static final double LEAST_SIGMA = 0.06;

    /// Andersson et al. 2020 raise colour differences to this power.
    private static final double FAR_POWER = 0.7;

    /// About three codes of 255, the mean over the channels.
    private static final double FAR_EPSILON = 0.012;

    /// How often as far someone stands who walks on, and what that view counts.
    private static final double FARTHER = 8;

    private static final double FARTHER_WEIGHT = 0.3;
    private static final double MOST_SIGMA = 10_000;

    /// What the far difference of a pixel is about, in squares of code values, where it is some eight codes of 255: the parabola
    /// that touches it there.
    public static final double FAR_CURVATURE = 30;

    /// Makes the far difference of a coloured pixel about the sum of its channels' squares, so that error functions beside it weigh what they do
    /// beside squared differences.
    public static final double FAR_WEIGHT = 3 / FAR_CURVATURE;

    private final Eye.Strengths strengths;
    private final List<Term> details = new ArrayList<>();
    private final FarRange farthest;

    /// Terms that are still to be aimed.
    ///
    /// @param sigmas the eye's blur at each distance, in pixels, nearest first
    public EyeTerms(Shape shape, Precision precision, List<Double> sigmas, Eye.Strengths strengths, Workers workers) {
        this.strengths = strengths;
        int last = sigmas.size() - 1;
        for (int index = 0; index < last; index++) {
            double cut = strengths.nearCut() * sigmas.get(index + 1);
            var part = new Part(
                    index == 0 ? "near" : "middle" + index, FAR_WEIGHT * strengths.detailWeight() / shape.channels());
            details.add(detail(part, sigmas.get(index), cut, shape, precision, workers));
        }
        farthest = new FarRange(
                new Srgb(), stands(sigmas.get(last)), seen -> farDifference(seen, workers), shape, precision, workers);
    }

    /// A blur with every tap and few of them goes with the other work on a row; a wide one goes by itself, as the reference does in `double`.
    private static Term detail(Part part, double sigma, double cut, Shape shape, Precision precision, Workers workers) {
        boolean isSharp = sigma < LEAST_SIGMA;
        if (precision == Precision.FLOAT && SampledBlur.step(sigma) == 1 && SampledBlur.step(cut) > 1) {
            return new NearDetail(part, new Srgb(), isSharp ? 0 : sigma, cut, shape, workers);
        }
        var view = (isSharp ? new ViewSpec.Detail(cut) : new ViewSpec.FarDetail(new Srgb(), sigma, cut))
                .build(shape, precision, workers);
        return new Goal(part, view, Planes.zero(view.output(), precision), new SquaredDifference(shape, workers));
    }

    /// How the far view is compared.
    public static Charbonnier farDifference(Shape shape, Workers workers) {
        return new Charbonnier(shape, FAR_POWER, FAR_EPSILON, workers);
    }

    /// Someone who walks on must not lose the far picture's large shapes to what is in their way.
    public static List<FarRange.Stand> stands(double sigma) {
        return List.of(
                new FarRange.Stand(new Part("far", FAR_WEIGHT), Math.max(sigma, LEAST_SIGMA)),
                new FarRange.Stand(
                        new Part("farther", FAR_WEIGHT * FARTHER_WEIGHT),
                        Math.clamp(FARTHER * sigma, LEAST_SIGMA, MOST_SIGMA)));
    }

    /// All of them, nearest first.
    public List<Term> list() {
        var terms = new ArrayList<>(details);
        terms.add(farthest);
        return List.copyOf(terms);
    }

    /// Aims all of them.
    ///
    /// @param pictures nearest first; the last is left to `farTarget`
    /// @param farTarget what the far picture should look like
    public void aim(List<? extends Planes> pictures, Planes farTarget) {
        farthest.aimAt(farTarget);
        for (int index = 0; index < details.size(); index++) {
            double gain = strengths.gain(index);
            switch (details.get(index)) {
                case NearDetail detail -> detail.aimAt((FloatPlanes) pictures.get(index), gain);
                case Goal goal -> goal.aimAt(pictures.get(index), gain);
                default -> throw new IllegalStateException("terms of detail must be aimed");
            }
        }
    }
}
