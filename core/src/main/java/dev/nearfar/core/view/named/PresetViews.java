package dev.nearfar.core.view.named;

import dev.nearfar.core.colour.TransferFunction;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.view.ViewKind;
import dev.nearfar.core.view.ViewKind.Parameter;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.core.view.ViewValues;
import java.util.List;

/// The views that presets are made of, as [ViewSpec] has them.
final class PresetViews {
    private static final Parameter CURVE = Parameter.of("curve", "srgb");
    private static final Parameter SIGMA = Parameter.of("sigma");
    private static final int MOST_TAPS = 131_001;

    static final List<ViewKind> KINDS = List.of(
            NamedKind.of("near", "the picture as it is, seen up close", values -> new ViewSpec.Near()),
            NamedKind.of(
                            "far",
                            "blurred in linear light by a Gaussian of so many pixels",
                            values -> new ViewSpec.Far(curve(values), sigma(values, "sigma")),
                            CURVE,
                            SIGMA)
                    .ofPresets(),
            NamedKind.of(
                            "blurred",
                            "blurred in linear light by a Gaussian of so many taps",
                            values -> new ViewSpec.Blurred(
                                    curve(values),
                                    sigma(values, "sigma"),
                                    values.whole("taps", 1, MOST_TAPS),
                                    Border.parse(values.text("border"))),
                            CURVE,
                            SIGMA,
                            Parameter.of("taps"),
                            Parameter.of("border", "reflect"))
                    .ofPresets(),
            NamedKind.of(
                            "detail",
                            "what a blur of code values by so many pixels would take away",
                            values -> new ViewSpec.Detail(sigma(values, "sigma")),
                            SIGMA)
                    .ofPresets(),
            NamedKind.of(
                            "far-detail",
                            "the detail of what is left by a blur",
                            values -> new ViewSpec.FarDetail(
                                    curve(values), sigma(values, "sigma"), sigma(values, "detail")),
                            CURVE,
                            SIGMA,
                            Parameter.of("detail"))
                    .ofPresets());

    private PresetViews() {}

    private static TransferFunction curve(ViewValues values) {
        return TransferFunction.parse(values.text("curve"));
    }

    private static double sigma(ViewValues values, String name) {
        return values.number(name, 1e-6, 1e5);
    }
}
