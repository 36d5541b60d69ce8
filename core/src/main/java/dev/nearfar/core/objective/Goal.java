package dev.nearfar.core.objective;

import dev.nearfar.core.distance.Distance;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.view.View;
import java.util.List;

/// The commonest term: seen through this view, the canvas should be close to that target.
public final class Goal implements Term {
    private final Part part;
    private final View view;
    private final Distance distance;
    private final Planes target;
    private final Planes seen;
    private final Planes cotangent;

    /// A goal whose target is already as the view should show it.
    ///
    /// @throws IllegalArgumentException if the target has not the shape of the view's output
    public Goal(Part part, View view, Planes target, Distance distance) {
        target.requireShape(view.output());
        this.part = part;
        this.view = view;
        this.distance = distance;
        this.target = target;
        seen = Planes.zero(view.output(), target.precision());
        cotangent = Planes.zero(view.output(), target.precision());
    }

    /// A goal to show what the view shows of a picture.
    public static Goal towards(Part part, View view, Planes picture, Distance distance) {
        var target = Planes.zero(view.output(), picture.precision());
        view.forward(picture, target);
        return new Goal(part, view, target, distance);
    }

    /// Aims at `gain` times what the view shows of another picture.
    public void aimAt(Planes picture, double gain) {
        aimAt(view, picture, gain);
    }

    /// Aims at `gain` times what another view, with the same output, shows of a picture.
    public void aimAt(View ofTarget, Planes picture, double gain) {
        ofTarget.forward(picture, target);
        if (gain != 1) {
            for (int channel = 0; channel < target.shape().channels(); channel++) {
                for (int i = 0; i < target.shape().planeSize(); i++) {
                    target.set(channel, i, gain * target.get(channel, i));
                }
            }
        }
    }

    @Override
    public List<Part> parts() {
        return List.of(part);
    }

    @Override
    public void addValueAndGradient(Planes canvas, double[] values, int first, Planes gradient) {
        view.forward(canvas, seen);
        values[first] = distance.valueAndCotangent(seen, target, part.weight(), cotangent);
        view.pullback(cotangent, gradient);
    }
}
