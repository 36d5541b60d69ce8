package dev.nearfar.app;

import dev.nearfar.core.external.Device;
import dev.nearfar.core.external.ErrorFunctionException;
import dev.nearfar.core.external.ErrorLanguage;
import dev.nearfar.core.external.ErrorSource;
import dev.nearfar.core.external.ErrorTask;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.objective.Term;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import java.util.List;
import java.util.OptionalDouble;

/// A language for tests: a file `x.grey` holds the grey that all samples should have, and `extra` means that of the further picture
/// `paper`.
public final class TestLanguage implements ErrorLanguage {
    @Override
    public boolean takes(String fileName) {
        return fileName.endsWith(".grey");
    }

    @Override
    public ErrorSource compile(String fileName, String text, Device device, int threads) {
        if (device == Device.CUDA) {
            throw new IllegalArgumentException("device must be cpu, was cuda");
        }
        if (text.isBlank()) {
            throw new ErrorFunctionException(fileName + ": must hold a grey, was empty");
        }
        return new ErrorSource() {
            @Override
            public Term term(ErrorTask task) {
                return new Grey(task, text.strip());
            }

            @Override
            public String engine() {
                return "grey";
            }

            @Override
            public OptionalDouble tolerance(Precision precision) {
                return OptionalDouble.of(0.25);
            }
        };
    }

    private record Grey(ErrorTask task, String text) implements Term {
        @Override
        public List<Part> parts() {
            return List.of(task.part());
        }

        @Override
        public void addValueAndGradient(Planes canvas, double[] values, int first, Planes gradient) {
            double sum = 0;
            for (int channel = 0; channel < canvas.shape().channels(); channel++) {
                for (int i = 0; i < canvas.shape().planeSize(); i++) {
                    double wanted = text.equals("extra")
                            ? task.extras().get("paper").get(channel, i)
                            : Double.parseDouble(text);
                    double difference = canvas.get(channel, i) - wanted;
                    sum += difference * difference;
                    gradient.set(
                            channel,
                            i,
                            gradient.get(channel, i) + 2 * task.part().weight() * difference);
                }
            }
            values[first] = sum;
        }
    }
}
