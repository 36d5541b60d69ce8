package dev.nearfar.bench;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.distance.SquaredDifference;
import dev.nearfar.core.objective.Goal;
import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.view.ViewSpec;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;

/// The published objective put together from its two goals, as any objective is: what its fused form is to beat.
@SuppressWarnings("NullAway.Init") // prepare() comes first.
public class GoalsBenchmark extends Timing {
    private Objective objective;
    private Planes canvas;
    private Planes gradient;

    @Override
    void prepare() {
        var seed = Seed.DEFAULT;
        var afar = new ViewSpec.Blurred(PowerLaw.PUBLISHED, seed.sigma(), seed.taps(), Border.ZERO);
        canvas = Noise.planes(size, 1);
        gradient = Planes.zero(canvas.shape(), Precision.FLOAT);
        objective = new Objective(List.of(
                goal(new Part("near", seed.nearWeight()), new ViewSpec.Near(), 2),
                goal(new Part("far", seed.farWeight()), afar, 3)));
    }

    private Goal goal(Part part, ViewSpec view, long noise) {
        var shape = canvas.shape();
        return Goal.towards(
                part,
                view.build(shape, Precision.FLOAT, workers),
                Noise.planes(size, noise),
                new SquaredDifference(shape, workers));
    }

    /// One loss and gradient.
    @Benchmark
    public double evaluate() {
        return objective.evaluate(canvas, gradient);
    }
}
