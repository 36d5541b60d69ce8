package dev.nearfar.core.methods;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.methods.eye.EyeTerms;
import dev.nearfar.core.methods.published.SeedMethod;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Alone;
import dev.nearfar.core.recipe.CanvasSize;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.Sight;
import dev.nearfar.core.recipe.TermSpec;
import dev.nearfar.core.recipe.TermSpec.By;
import dev.nearfar.core.recipe.TermSpec.Target;
import dev.nearfar.core.recipe.Terms;
import dev.nearfar.core.view.ViewSpec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/// The lists of terms that presets are names of.
public final class PresetTerms {
    private PresetTerms() {}

    /// Writes the list.
    ///
    /// @param recipe resolved, its strengths chosen
    /// @param canvas the canvas' shape, with as many planes as the pictures have
    /// @return none where the preset has no terms of its own
    public static Terms of(Recipe recipe, Shape canvas) {
        return switch (recipe.method()) {
            case Eye eye when recipe.see().isByDistance() -> byDistance(recipe, eye, canvas);
            case Eye eye -> bySight(recipe, eye, canvas);
            case Seed seed -> published(seed);
            case Classic classic -> Terms.NONE;
            case Alone alone -> Terms.NONE;
        };
    }

    /// Whether a recipe holds another list than its preset writes: one that a person edited.
    ///
    /// @param recipe resolved
    /// @param canvas the canvas' shape, with as many planes as the pictures have
    public static boolean isEdited(Recipe recipe, Shape canvas) {
        return !recipe.terms().isEmpty() && !recipe.terms().equals(of(recipe, canvas));
    }

    /// The same as far as a recipe alone says it, of coloured pictures or grey ones.
    public static boolean isEdited(Recipe recipe) {
        if (recipe.terms().isEmpty()) {
            return false;
        }
        return !(recipe.size() instanceof CanvasSize.Pixels(var width, var height))
                || (isEdited(recipe, new Shape(3, height, width)) && isEdited(recipe, new Shape(1, height, width)));
    }

    private static Terms published(Seed seed) {
        var terms = new ArrayList<TermSpec>();
        if (seed.nearWeight() > 0) {
            terms.add(term("near", new ViewSpec.Near(), 0, By.SQUARED, seed.nearWeight(), Target.PLAIN));
        }
        if (seed.farWeight() > 0) {
            terms.add(term("far", SeedMethod.farView(seed), 1, By.SQUARED, seed.farWeight(), Target.PLAIN));
        }
        return new Terms(terms);
    }

    /// What [EyeTerms] makes small.
    private static Terms byDistance(Recipe recipe, Eye eye, Shape canvas) {
        var strengths = eye.strengths(Eye.Strengths.UNTRIED);
        var sigmas = recipe.geometry().eyeSigmas(canvas.width());
        int channels = eye.colour() == Eye.Colour.GREY ? 1 : canvas.channels();
        int last = sigmas.size() - 1;
        var terms = new ArrayList<TermSpec>();
        for (int index = 0; index < last; index++) {
            double cut = strengths.nearCut() * sigmas.get(index + 1);
            ViewSpec view = sigmas.get(index) < EyeTerms.LEAST_SIGMA
                    ? new ViewSpec.Detail(cut)
                    : new ViewSpec.FarDetail(new Srgb(), sigmas.get(index), cut);
            var target = new Target(eye.colour() != Eye.Colour.BOTH, 0, 1, 0.5, strengths.gain(index));
            terms.add(term(
                    index == 0 ? "near" : "middle" + index,
                    view,
                    index,
                    By.SQUARED,
                    EyeTerms.FAR_WEIGHT * strengths.detailWeight() / channels,
                    target));
        }
        double gap = strengths.farGap() * sigmas.get(last);
        var target = new Target(
                eye.colour() == Eye.Colour.GREY,
                gap < EyeTerms.LEAST_SIGMA ? 0 : gap,
                strengths.farContrast(),
                strengths.farPivot(),
                1);
        for (var stand : EyeTerms.stands(sigmas.get(last))) {
            terms.add(term(
                    stand.part().name(),
                    new ViewSpec.Far(new Srgb(), stand.sigmaPixels()),
                    last,
                    By.CHARBONNIER,
                    stand.part().weight(),
                    target));
        }
        return new Terms(terms);
    }

    /// Each picture as it is to be seen, and of those that are seen as they are only the detail that all the other views leave out, where
    /// these leave any out.
    private static Terms bySight(Recipe recipe, Eye eye, Shape canvas) {
        var strengths = eye.strengths(Eye.Strengths.UNTRIED);
        int width = canvas.width();
        var terms = new ArrayList<TermSpec>();
        var names = new HashSet<String>();
        double cut = strengths.nearCut() * leastSigma(recipe, canvas);
        boolean isGrey = eye.colour() == Eye.Colour.GREY;
        int channels = isGrey ? 1 : canvas.channels();
        for (var sight : recipe.see().list()) {
            var view = sight.see().resolved(metres -> recipe.geometry().pixelsPerDegree(metres, width));
            boolean isNear = view instanceof ViewSpec.Near;
            double weight = EyeTerms.FAR_WEIGHT
                    * sight.weight()
                    * (isNear
                            ? strengths.detailWeight() / channels
                            // Views that show fewer pixels count as much.
                            : (double) canvas.planeSize() / view.output(canvas).planeSize());
            boolean isDetail = isNear && cut > 0;
            terms.add(new TermSpec(
                    name(sight.see().name(), names),
                    isDetail ? new ViewSpec.Detail(cut) : view,
                    sight.picture(),
                    isNear ? By.SQUARED : By.CHARBONNIER,
                    weight,
                    new Target(
                            isGrey || (isNear && eye.colour() == Eye.Colour.FAR),
                            0,
                            isNear ? 1 : strengths.farContrast(),
                            strengths.farPivot(),
                            isDetail ? strengths.nearGain() : 1),
                    sight.inside()));
        }
        return new Terms(terms);
    }

    /// Which blur all the views that are not near leave at least, in pixels; 0 where one of them leaves all detail.
    ///
    /// @param recipe resolved
    public static double leastSigma(Recipe recipe, Shape canvas) {
        return recipe.see().others().stream()
                .map(Sight::see)
                .map(view -> view.resolved(metres -> recipe.geometry().pixelsPerDegree(metres, canvas.width())))
                .mapToDouble(view -> view.sigmaPixels(canvas))
                .min()
                .orElse(0);
    }

    private static String name(String view, Set<String> names) {
        var name = view;
        for (int number = 2; !names.add(name); number++) {
            name = view + number;
        }
        return name;
    }

    private static TermSpec term(String name, ViewSpec see, int picture, By by, double weight, Target target) {
        return new TermSpec(name, see, picture, by, weight, target, OptionalInt.empty());
    }
}
