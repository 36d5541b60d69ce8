package dev.nearfar.judge;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Shape;
import java.util.List;

/// Looks at pictures of one width and height. Tables and scratch memory are made once.
final class Observer {
    private final Shape shape;
    private final Workers workers;
    private final Luminance luminance;
    private final EyeBlur sharpEye;
    private final CosineSpectrum spectrum;
    private final ContrastSensitivity sensitivity = new ContrastSensitivity();

    Observer(Shape pictures, Workers workers) {
        shape = pictures.withChannels(1);
        this.workers = workers;
        luminance = new Luminance(workers);
        sharpEye = new EyeBlur(shape, 0, workers);
        spectrum = new CosineSpectrum(shape, workers);
    }

    Sight look(Picture picture) {
        return look(luminance.of(picture));
    }

    Sight look(Planes canvas) {
        return look(luminance.of(canvas));
    }

    /// @throws IllegalArgumentException if the pictures that this observer was made for have another size
    private Sight look(FloatPlanes light) {
        var encoded = encoded(light);
        var plane = encoded.plane(0);
        double mean = Sums.of(shape.height(), 1, workers, (row, sums, at) -> {
                    for (int index = row * shape.width(); index < (row + 1) * shape.width(); index++) {
                        sums[at] += plane[index];
                    }
                })[0]
                / plane.length;
        for (int index = 0; index < plane.length; index++) {
            plane[index] = (float) (plane[index] - mean);
        }
        return new Sight(light, spectrum.of(plane));
    }

    /// A picture's luminance as code values.
    FloatPlanes encoded(Picture picture) {
        return encoded(luminance.of(picture));
    }

    private FloatPlanes encoded(FloatPlanes light) {
        light.requireShape(shape);
        var encoded = FloatPlanes.zero(shape);
        sharpEye.see(light, encoded);
        return encoded;
    }

    /// A picture's mean luminance, as a code value.
    double mean(Picture picture) {
        var light = luminance.of(picture).plane(0);
        double sum = Sums.of(shape.height(), 1, workers, (row, sums, at) -> {
            for (int index = row * shape.width(); index < (row + 1) * shape.width(); index++) {
                sums[at] += light[index];
            }
        })[0];
        return new Srgb().encode(sum / light.length);
    }

    /// Products of what an eye is sensitive to in a view.
    SensitivityProducts products(double pixelsPerDegree) {
        return new SensitivityProducts(shape, pixelsPerDegree, sensitivity, workers);
    }

    /// A place from which pictures are compared with these.
    Viewpoint at(double pixelsPerDegree, List<Sight> references) {
        return new Viewpoint(shape, pixelsPerDegree, references, sensitivity, workers);
    }
}
