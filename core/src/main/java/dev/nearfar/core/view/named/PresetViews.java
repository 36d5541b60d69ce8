package dev.nearfar.core.view.named;

import dev.nearfar.core.colour.TransferFunction;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.view.ViewKind;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.core.view.ViewValues;
import java.util.List;

/// The views that presets are made of, as [ViewSpec] has them.
final class PresetViews {
    private static final String SIGMA = "sigma";
    private static final String CURVE = "curve";
    private static final double LEAST_SIGMA = 1e-6;
    private static final double MOST_SIGMA = 1e5;

    private PresetViews() {}

    private static double sigma(ViewValues values, String name) {
        return values.number(name, LEAST_SIGMA, MOST_SIGMA);
    }

    /// A kind that people need not ask for.
    interface OfPresets extends ViewKind {
        @Override
        default boolean isAskedFor() {
            return false;
        }
    }

    record NearKind() implements ViewKind {
        @Override
        public String name() {
            return "near";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public String help() {
            return "the picture as it is, seen up close";
        }

        @Override
        public ViewSpec of(ViewValues values) {
            return new ViewSpec.Near();
        }
    }

    record FarKind() implements OfPresets {
        @Override
        public String name() {
            return "far";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.of(CURVE, "srgb"), Parameter.of(SIGMA));
        }

        @Override
        public String help() {
            return "blurred in linear light by a Gaussian of so many pixels";
        }

        @Override
        public ViewSpec of(ViewValues values) {
            return new ViewSpec.Far(TransferFunction.parse(values.text(CURVE)), sigma(values, SIGMA));
        }
    }

    record BlurredKind() implements OfPresets {
        @Override
        public String name() {
            return "blurred";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(
                    Parameter.of(CURVE, "srgb"),
                    Parameter.of(SIGMA),
                    Parameter.of("taps"),
                    Parameter.of("border", "reflect"));
        }

        @Override
        public String help() {
            return "blurred in linear light by a Gaussian of so many taps";
        }

        @Override
        public ViewSpec of(ViewValues values) {
            return new ViewSpec.Blurred(
                    TransferFunction.parse(values.text(CURVE)),
                    sigma(values, SIGMA),
                    values.whole("taps", 1, 131_001),
                    Border.parse(values.text("border")));
        }
    }

    record DetailKind() implements OfPresets {
        @Override
        public String name() {
            return "detail";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.of(SIGMA));
        }

        @Override
        public String help() {
            return "what a blur of code values by so many pixels would take away";
        }

        @Override
        public ViewSpec of(ViewValues values) {
            return new ViewSpec.Detail(sigma(values, SIGMA));
        }
    }

    record FarDetailKind() implements OfPresets {
        @Override
        public String name() {
            return "far-detail";
        }

        @Override
        public List<Parameter> parameters() {
            return List.of(Parameter.of(CURVE, "srgb"), Parameter.of(SIGMA), Parameter.of("detail"));
        }

        @Override
        public String help() {
            return "the detail of what is left by a blur";
        }

        @Override
        public ViewSpec of(ViewValues values) {
            return new ViewSpec.FarDetail(
                    TransferFunction.parse(values.text(CURVE)), sigma(values, SIGMA), sigma(values, "detail"));
        }
    }
}
