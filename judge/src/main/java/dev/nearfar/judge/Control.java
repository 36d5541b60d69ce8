package dev.nearfar.judge;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.geometry.Viewing;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.view.GaussianBlur;
import dev.nearfar.core.view.Transfer;

/// The plainest pictures that can be made of two: what a measure says of them tells what it is worth, and what a hybrid
/// is better than.
public enum Control {
    /// The near picture alone: reads as itself in both views.
    NEAR_ALONE {
        @Override
        public Picture of(Picture near, Picture far, double farPixelsPerDegree, Workers workers) {
            return near;
        }
    },
    /// The far picture alone: reads as itself in both views.
    FAR_ALONE {
        @Override
        public Picture of(Picture near, Picture far, double farPixelsPerDegree, Workers workers) {
            return far;
        }
    },
    /// The mean of both in linear light, as two slides on one wall: a double exposure in every view.
    HALF_AND_HALF {
        @Override
        public Picture of(Picture near, Picture far, double farPixelsPerDegree, Workers workers) {
            var light = light(near, workers);
            var other = light(far, workers);
            for (int channel = 0; channel < light.shape().channels(); channel++) {
                var plane = light.plane(channel);
                for (int index = 0; index < plane.length; index++) {
                    plane[index] = (plane[index] + other.plane(channel)[index]) / 2;
                }
            }
            return encoded(light, workers);
        }
    },
    /// The far picture as an eye sees it from afar: never reads as the near one.
    FAR_BLURRED {
        @Override
        public Picture of(Picture near, Picture far, double farPixelsPerDegree, Workers workers) {
            var light = light(far, workers);
            var blurred = FloatPlanes.zero(light.shape());
            GaussianBlur.of(light.shape(), Viewing.EYE_DEGREES * farPixelsPerDegree, Precision.FLOAT, workers)
                    .forward(light, blurred);
            return encoded(blurred, workers);
        }
    };

    /// The control of two pictures of one shape.
    ///
    /// @param farPixelsPerDegree pixels per degree of the far view
    public abstract Picture of(Picture near, Picture far, double farPixelsPerDegree, Workers workers);

    private static FloatPlanes light(Picture picture, Workers workers) {
        var light = FloatPlanes.zero(picture.shape());
        new Transfer(picture.shape(), new Srgb(), Transfer.Direction.DECODE, Precision.FLOAT, workers)
                .forward(picture.toPlanes(Precision.FLOAT), light);
        return light;
    }

    private static Picture encoded(FloatPlanes light, Workers workers) {
        var codes = FloatPlanes.zero(light.shape());
        new Transfer(light.shape(), new Srgb(), Transfer.Direction.ENCODE, Precision.FLOAT, workers)
                .forward(light, codes);
        return Picture.of(codes);
    }
}
