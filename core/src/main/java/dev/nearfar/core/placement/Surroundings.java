package dev.nearfar.core.placement;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.view.GaussianBlur;

/// Fills what a moved picture leaves uncovered of its frame.
record Surroundings(Recipe recipe, Workers workers) {
    /// Deviation of the blur beside the picture, in parts of the frame's smaller side.
    private static final double BLUR = 1 / 16.0;

    /// @param moved mirrored beyond its edges
    /// @param covered which pixels are the picture itself
    Picture fill(Picture moved, boolean[] covered) {
        return switch (recipe.placement().border()) {
            case MIRROR, CROP -> moved;
            case COLOUR -> coloured(moved, covered);
            case AUTO, BLUR -> blurred(moved, covered);
        };
    }

    private Picture coloured(Picture moved, boolean[] covered) {
        var background = recipe.background();
        return mixed(moved, (channel, index, code) -> {
            int planes = moved.shape().channels();
            int grey = background.code(0) + background.code(1) + background.code(2);
            int colour = planes == 3 ? 3 * background.code(channel) : grey;
            return covered[index] ? code : 257 * colour / 3.0;
        });
    }

    /// The blur sets in with the distance from the picture, so that no seam is seen: how far a pixel is from it, a blurred
    /// map of what is covered tells, 1/2 at a straight edge.
    private Picture blurred(Picture moved, boolean[] covered) {
        var shape = moved.shape();
        double sigma = Math.max(BLUR * Math.min(shape.width(), shape.height()), 1);
        var plane = shape.withChannels(1);
        var mask = FloatPlanes.zero(plane);
        for (int index = 0; index < covered.length; index++) {
            mask.plane(0)[index] = covered[index] ? 1 : 0;
        }
        var nearness = blur(plane, mask, sigma / 2);
        var soft = blur(shape, (FloatPlanes) moved.toPlanes(Precision.FLOAT), sigma);
        return mixed(moved, (channel, index, code) -> {
            double sharp = covered[index] ? 1 : Math.min(2 * nearness.plane(0)[index], 1);
            return sharp * code + (1 - sharp) * soft.plane(channel)[index] * Picture.WHITE;
        });
    }

    private FloatPlanes blur(Shape shape, FloatPlanes planes, double sigma) {
        var target = FloatPlanes.zero(shape);
        GaussianBlur.of(shape, sigma, Precision.FLOAT, workers).forward(planes, target);
        return target;
    }

    @FunctionalInterface
    private interface Fill {
        double code(int channel, int index, int code);
    }

    private static Picture mixed(Picture picture, Fill fill) {
        var shape = picture.shape();
        var planes = new char[shape.channels()][shape.planeSize()];
        for (int channel = 0; channel < planes.length; channel++) {
            for (int index = 0; index < planes[channel].length; index++) {
                double code = fill.code(channel, index, picture.code(channel, index));
                planes[channel][index] = (char) Math.clamp(Math.round(code), 0, Picture.WHITE);
            }
        }
        return Picture.of16Bit(shape, planes);
    }
}
