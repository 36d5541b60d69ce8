package dev.nearfar.core;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.picture.FloatPlanes;

/// Takes the colour out of a picture and leaves its luminance (Rec. 709 weights, in linear light).
final class Grey {
    private static final double[] WEIGHTS = {0.2126, 0.7152, 0.0722};

    private Grey() {}

    /// Makes all three planes the code value of the luminance; a stack of other than three planes stays as it is.
    static void of(FloatPlanes planes, Srgb curve) {
        if (planes.shape().channels() != WEIGHTS.length) {
            return;
        }
        for (int i = 0; i < planes.shape().planeSize(); i++) {
            double light = 0;
            for (int channel = 0; channel < WEIGHTS.length; channel++) {
                light += WEIGHTS[channel] * curve.decode(planes.plane(channel)[i]);
            }
            float code = (float) curve.encode(light);
            for (int channel = 0; channel < WEIGHTS.length; channel++) {
                planes.plane(channel)[i] = code;
            }
        }
    }
}
