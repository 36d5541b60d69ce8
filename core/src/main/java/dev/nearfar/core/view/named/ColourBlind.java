package dev.nearfar.core.view.named;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.view.ChannelMix;
import dev.nearfar.core.view.Identity;
import dev.nearfar.core.view.View;
import dev.nearfar.core.view.ViewKind;
import dev.nearfar.core.view.ViewSpec;
import java.util.List;
import java.util.Locale;

/// The picture as someone sees it whose eyes lack one kind of cone: linear sRGB mixed by the matrices of severity 1.0.
///
/// @param deficiency which cones are missing
/// @see <a href="https://doi.org/10.1109/TVCG.2009.113">Machado, Oliveira, Fernandes 2009</a>
public record ColourBlind(Deficiency deficiency) implements ViewSpec {
    static final List<ViewKind> KINDS = List.of(
            kind(Deficiency.PROTAN, "long"), kind(Deficiency.DEUTAN, "middle"), kind(Deficiency.TRITAN, "short"));

    private static ViewKind kind(Deficiency deficiency, String waves) {
        var view = new ColourBlind(deficiency);
        return NamedKind.of(view.name(), "as seen without the cones for %s waves".formatted(waves), values -> view);
    }

    /// Which cones are missing.
    public enum Deficiency {
        /// Those for long waves.
        PROTAN,
        /// Those for middle waves.
        DEUTAN,
        /// Those for short waves.
        TRITAN
    }

    private double[][] matrix() {
        return switch (deficiency) {
            case PROTAN ->
                new double[][] {
                    {0.152286, 1.052583, -0.204868}, {0.114503, 0.786281, 0.099216}, {-0.003882, -0.048116, 1.051998}
                };
            case DEUTAN ->
                new double[][] {
                    {0.367322, 0.860646, -0.227968}, {0.280085, 0.672501, 0.047413}, {-0.011820, 0.042940, 0.968881}
                };
            case TRITAN ->
                new double[][] {
                    {1.255528, -0.076749, -0.178779}, {-0.078411, 0.930809, 0.147602}, {0.004733, 0.691367, 0.303900}
                };
        };
    }

    @Override
    public String name() {
        return deficiency.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String label() {
        return "by a %sope".formatted(name());
    }

    @Override
    public View build(Shape shape, Precision precision, Workers workers) {
        return shape.channels() == 1
                ? new Identity(shape, workers)
                : ViewSpec.inLinearLight(new Srgb(), new ChannelMix(shape, matrix(), workers), precision, workers);
    }
}
