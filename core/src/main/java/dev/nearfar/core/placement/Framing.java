package dev.nearfar.core.placement;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Resampler;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.CanvasSize;
import dev.nearfar.core.recipe.Recipe;
import java.util.List;
import java.util.Locale;

/// Lays a picture on the recipe's canvas, and says what that took.
public record Framing(Recipe recipe, Workers workers) {

    /// The picture in the canvas' size; a picture that has it already is left alone.
    public Picture lay(String name, Picture picture, List<String> notes) {
        if (!(recipe.size() instanceof CanvasSize.Pixels(var width, var height))) {
            throw new IllegalStateException("the recipe's size must be resolved, was " + recipe.size());
        }
        var shape = picture.shape();
        if (shape.width() == width && shape.height() == height) {
            return picture;
        }
        double across = (double) width / shape.width();
        double down = (double) height / shape.height();
        return switch (recipe.fit()) {
            case STRETCH -> {
                notes.add("%s stretched from %dx%d to %dx%d"
                        .formatted(name, shape.width(), shape.height(), width, height));
                yield new Resampler(workers).scale(picture, 0, 0, shape.width(), shape.height(), width, height);
            }
            case COVER -> {
                double scale = Math.max(across, down);
                double wide = width / scale;
                double high = height / scale;
                notes.add(String.format(
                        Locale.ROOT,
                        "%s scaled by %.3f from %dx%d to cover %dx%d, cut to its middle %.0fx%.0f",
                        name,
                        scale,
                        shape.width(),
                        shape.height(),
                        width,
                        height,
                        wide,
                        high));
                yield new Resampler(workers)
                        .scale(
                                picture,
                                (shape.width() - wide) / 2,
                                (shape.height() - high) / 2,
                                wide,
                                high,
                                width,
                                height);
            }
            case CONTAIN ->
                contain(name, picture, Math.min(across, down), new Shape(shape.channels(), height, width), notes);
        };
    }

    private Picture contain(String name, Picture picture, double scale, Shape canvas, List<String> notes) {
        var shape = picture.shape();
        int width = Math.clamp(Math.round(shape.width() * scale), 1, canvas.width());
        int height = Math.clamp(Math.round(shape.height() * scale), 1, canvas.height());
        int left = (canvas.width() - width) / 2;
        int top = (canvas.height() - height) / 2;
        var inner = new Resampler(workers).scale(picture, 0, 0, shape.width(), shape.height(), width, height);
        var planes = new char[canvas.channels()][canvas.planeSize()];
        for (int channel = 0; channel < planes.length; channel++) {
            java.util.Arrays.fill(planes[channel], background(planes.length, channel));
            for (int row = 0; row < height; row++) {
                for (int column = 0; column < width; column++) {
                    planes[channel][(top + row) * canvas.width() + left + column] =
                            (char) inner.code(channel, row * width + column);
                }
            }
        }
        notes.add("%s scaled from %dx%d to %dx%d, the rest of %dx%d filled with %s"
                .formatted(
                        name,
                        shape.width(),
                        shape.height(),
                        width,
                        height,
                        canvas.width(),
                        canvas.height(),
                        recipe.background()));
        return Picture.of16Bit(canvas, planes);
    }

    /// The background's 16-bit code in a plane; a picture without colour gets the mean of the three.
    private char background(int planes, int channel) {
        var colour = recipe.background();
        int code = planes == 3 ? 3 * colour.code(channel) : colour.code(0) + colour.code(1) + colour.code(2);
        return (char) Math.round(257 * code / 3.0);
    }
}
