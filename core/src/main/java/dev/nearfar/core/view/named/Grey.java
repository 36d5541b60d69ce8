package dev.nearfar.core.view.named;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Luminance;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.ChannelMix;
import dev.nearfar.core.view.Identity;
import dev.nearfar.core.view.View;
import dev.nearfar.core.view.ViewKind;
import dev.nearfar.core.view.ViewSpec;

/// The picture without its colours, as [Luminance] has it.
public record Grey() implements ViewSpec {
    static final ViewKind KIND =
            NamedKind.of("grey", "without colour, as a black-and-white printer has it", values -> new Grey());

    private static final double[][] WEIGHTS = {{Luminance.RED, Luminance.GREEN, Luminance.BLUE}};

    @Override
    public String name() {
        return KIND.name();
    }

    @Override
    public String label() {
        return "in grey";
    }

    @Override
    public Shape output(Shape canvas) {
        return canvas.withChannels(1);
    }

    @Override
    public View build(Shape shape, Precision precision, Workers workers) {
        return shape.channels() == 1
                ? new Identity(shape, workers)
                : ViewSpec.inLinearLight(new Srgb(), new ChannelMix(shape, WEIGHTS, workers), precision, workers);
    }
}
