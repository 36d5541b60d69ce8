package dev.nearfar.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.external.Device;
import dev.nearfar.core.external.ErrorTask;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.objective.Term;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.recipe.Geometry;
import java.util.List;
import java.util.Map;

/// What an error function gives at a canvas, by the way that a user's function goes.
public record Differentiated(double value, Planes gradient) {
    /// As the readable reference and automatic differentiation must agree.
    public static final double TOLERANCE = 1e-6;

    /// Of a function that is given pictures of the canvas' shape.
    public static Differentiated of(ErrorFunction function, Planes canvas, List<Planes> pictures) {
        try (var workers = new Workers(1);
                var source = new TorchErrors(function, Device.CPU, 1)) {
            var task = new ErrorTask(new Part("oracle", 1), pictures, Map.of(), Geometry.DEFAULT, workers);
            return of(source.term(task), canvas);
        }
    }

    /// Of a term: the weighted sum of its parts.
    public static Differentiated of(Term term, Planes canvas) {
        var gradient = Planes.zero(canvas.shape(), canvas.precision());
        var values = new double[term.parts().size()];
        term.addValueAndGradient(canvas, values, 0, gradient);
        double total = 0;
        for (int index = 0; index < values.length; index++) {
            total += term.parts().get(index).weight() * values[index];
        }
        return new Differentiated(total, gradient);
    }

    /// Requires what another way gives, each within a part of the largest.
    public void requireCloseTo(Differentiated other, double tolerance) {
        assertThat(value).as("value").isCloseTo(other.value, within(tolerance * Math.abs(other.value)));
        double largest = 0;
        double furthest = 0;
        for (int channel = 0; channel < gradient.shape().channels(); channel++) {
            for (int i = 0; i < gradient.shape().planeSize(); i++) {
                largest = Math.max(largest, Math.abs(other.gradient.get(channel, i)));
                furthest = Math.max(furthest, Math.abs(gradient.get(channel, i) - other.gradient.get(channel, i)));
            }
        }
        assertThat(largest).as("a gradient that is there").isPositive();
        assertThat(furthest).as("largest difference of gradients").isLessThanOrEqualTo(tolerance * largest);
    }
}
