package dev.nearfar.core.view.named;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.ChannelMix;
import dev.nearfar.core.view.View;
import dev.nearfar.core.view.ViewKind;
import dev.nearfar.core.view.ViewKind.Parameter;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.core.view.ViewValues;
import java.util.Map;

/// The picture in less light.
///
/// @param share of the light that is left, 0.001..1
public record Dim(double share) implements ViewSpec {
    static final ViewKind KIND = NamedKind.of(
            "dim",
            "in so much of the light, 0.001 to 1",
            values -> new Dim(values.number("share", 0.001, 1)),
            Parameter.of("share"));

    @Override
    public String name() {
        return KIND.name();
    }

    @Override
    public Map<String, Object> values() {
        return ViewValues.of("share", share);
    }

    @Override
    public String label() {
        return "in %.3g of the light".formatted(share);
    }

    @Override
    public View build(Shape shape, Precision precision, Workers workers) {
        var factors = new double[shape.channels()][shape.channels()];
        for (int channel = 0; channel < factors.length; channel++) {
            factors[channel][channel] = share;
        }
        return ViewSpec.inLinearLight(new Srgb(), new ChannelMix(shape, factors, workers), precision, workers);
    }
}
