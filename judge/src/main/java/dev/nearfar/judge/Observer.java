package dev.nearfar.judge;

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
        light.requireShape(shape);
        var encoded = FloatPlanes.zero(shape);
        sharpEye.see(light, encoded);
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

    /// A place from which pictures are compared with these.
    Viewpoint at(double pixelsPerDegree, List<Sight> references) {
        return new Viewpoint(shape, pixelsPerDegree, references, sensitivity, workers);
    }
}
