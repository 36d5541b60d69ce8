package org.example.views;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.View;
import dev.nearfar.core.view.ViewKind;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.core.view.ViewValues;
import java.util.List;
import java.util.Map;

/// A view that is not the project's: the picture's rows from the last to the first, times a factor.
///
/// @param factor of every code value
public record Upside(double factor) implements ViewSpec {
    @Override
    public String name() {
        return "upside";
    }

    @Override
    public Map<String, Object> values() {
        return ViewValues.of("factor", factor);
    }

    @Override
    public String label() {
        return "upside down";
    }

    @Override
    public View build(Shape shape, Precision precision, Workers workers) {
        return new View() {
            @Override
            public Shape input() {
                return shape;
            }

            @Override
            public Shape output() {
                return shape;
            }

            @Override
            public void forward(Planes canvas, Planes seen) {
                for (int channel = 0; channel < shape.channels(); channel++) {
                    for (int i = 0; i < shape.planeSize(); i++) {
                        seen.set(channel, i, factor * canvas.get(channel, turned(i)));
                    }
                }
            }

            @Override
            public void pullback(Planes cotangent, Planes gradient) {
                for (int channel = 0; channel < shape.channels(); channel++) {
                    for (int i = 0; i < shape.planeSize(); i++) {
                        int at = turned(i);
                        gradient.set(channel, at, gradient.get(channel, at) + factor * cotangent.get(channel, i));
                    }
                }
            }

            private int turned(int index) {
                return (shape.height() - 1 - index / shape.width()) * shape.width() + index % shape.width();
            }
        };
    }

    /// How it is found.
    public static final class Kind implements ViewKind {
        @Override
        public String name() {
            return "upside";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.of("factor", "1"));
        }

        @Override
        public String help() {
            return "upside down";
        }

        @Override
        public ViewSpec of(ViewValues values) {
            return new Upside(values.number("factor", 0.1, 1));
        }
    }
}
