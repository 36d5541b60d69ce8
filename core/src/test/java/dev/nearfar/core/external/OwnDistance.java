package dev.nearfar.core.external;

import dev.nearfar.core.objective.Part;
import dev.nearfar.core.objective.Term;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import java.util.List;
import java.util.OptionalDouble;

/// An error function with a gradient of its own, as a user of the library writes one: the squared difference to a picture.
public record OwnDistance(int picture) implements ErrorSource {
    @Override
    public Term term(ErrorTask task) {
        var wanted = task.pictures().get(picture);
        return new Term() {
            @Override
            public List<Part> parts() {
                return List.of(task.part());
            }

            @Override
            public void addValueAndGradient(Planes canvas, double[] values, int first, Planes gradient) {
                double sum = 0;
                for (int channel = 0; channel < canvas.shape().channels(); channel++) {
                    for (int i = 0; i < canvas.shape().planeSize(); i++) {
                        double difference = canvas.get(channel, i) - wanted.get(channel, i);
                        sum += difference * difference;
                        gradient.set(
                                channel,
                                i,
                                gradient.get(channel, i) + 2 * task.part().weight() * difference);
                    }
                }
                values[first] = sum;
            }
        };
    }

    @Override
    public String engine() {
        return "own";
    }

    @Override
    public OptionalDouble tolerance(Precision precision) {
        return OptionalDouble.empty();
    }
}
