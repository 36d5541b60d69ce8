package dev.nearfar.core;

import ai.djl.ndarray.NDArray;
import dev.nearfar.autodiff.DistanceOracle;
import dev.nearfar.autodiff.ErrorFunction;
import dev.nearfar.autodiff.Scene;
import dev.nearfar.autodiff.ViewOracle;
import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.recipe.Alone;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Method;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.view.ViewSpec;
import java.util.List;

/// Every preset's objective as what it means, for automatic differentiation. A new preset does not compile until it stands here.
public final class PresetOracle {
    private PresetOracle() {}

    /// The objective.
    ///
    /// @param sigmas the eye's blur at each distance, in pixels, nearest first
    public static ErrorFunction of(Method method, List<Double> sigmas) {
        return switch (method) {
            case Seed seed -> scene -> seed(seed, scene);
            case Eye eye -> scene -> eye(eye.strengths(Eye.Strengths.UNTRIED), sigmas, scene);
            case Classic classic -> throw new IllegalArgumentException("classic makes nothing small");
            case Alone alone -> throw new IllegalArgumentException("error makes small what users write");
        };
    }

    private static NDArray seed(Seed seed, Scene scene) {
        var view = new ViewSpec.Blurred(PowerLaw.PUBLISHED, seed.sigma(), seed.taps(), Border.ZERO);
        var near = DistanceOracle.squared(scene.canvas(), scene.near());
        var far = DistanceOracle.squared(ViewOracle.seen(view, scene.canvas()), ViewOracle.seen(view, scene.far()));
        return near.mul(seed.nearWeight()).add(far.mul(seed.farWeight()));
    }

    /// The difference that a distance shows, in as many places as it needs.
    public static NDArray far(double sigma, NDArray canvas, NDArray wanted) {
        return DistanceOracle.charbonnier(
                        ViewOracle.farInPlaces(new Srgb(), sigma, canvas),
                        ViewOracle.farInPlaces(new Srgb(), sigma, wanted),
                        0.7,
                        0.012)
                .mul(ViewOracle.samplesAPlace(sigma, canvas));
    }

    private static NDArray eye(Eye.Strengths strengths, List<Double> sigmas, Scene scene) {
        int last = sigmas.size() - 1;
        var gapped = ViewOracle.seen(new ViewSpec.Far(new Srgb(), strengths.farGap() * sigmas.get(last)), scene.far());
        var wanted =
                gapped.sub(strengths.farPivot()).mul(strengths.farContrast()).add(strengths.farPivot());
        NDArray sum = scene.canvas().sum().mul(0);
        double[] parts = {1, 8};
        double[] weights = {0.1, 0.03};
        for (int index = 0; index < parts.length; index++) {
            double sigma = parts[index] * sigmas.get(last);
            sum = sum.add(far(sigma, scene.canvas(), wanted).mul(weights[index]));
        }
        for (int index = 0; index < last; index++) {
            double cut = strengths.nearCut() * sigmas.get(index + 1);
            ViewSpec view = sigmas.get(index) < 0.06
                    ? new ViewSpec.Detail(cut)
                    : new ViewSpec.FarDetail(new Srgb(), sigmas.get(index), cut);
            double gain = index == 0 ? strengths.nearGain() : Math.sqrt(strengths.nearGain() * strengths.farContrast());
            var own = ViewOracle.seen(view, scene.picture(index)).mul(gain);
            sum = sum.add(DistanceOracle.squared(ViewOracle.seen(view, scene.canvas()), own)
                    .mul(0.1
                            * strengths.detailWeight()
                            / scene.canvas().getShape().get(0)));
        }
        return sum;
    }
}
