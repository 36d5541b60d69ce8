package dev.nearfar.align.face;

import dev.nearfar.align.sampling.Areas;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import java.util.Arrays;

/// A picture to look for faces in: red, green and blue code values 0..1 of each pixel together, row by row.
record RgbImage(int width, int height, float[] values) {
    static final int CHANNELS = 3;

    /// A picture with at most so many pixels on its longer side, each the mean of the area that it covers; grey becomes three
    /// equal channels.
    static RgbImage of(Picture picture, int longest, Workers workers) {
        var shape = picture.shape();
        double times = Math.max(1, Math.max(shape.width(), shape.height()) / (double) longest);
        int width = (int) Math.max(1, Math.rint(shape.width() / times));
        int height = (int) Math.max(1, Math.rint(shape.height() / times));
        boolean hasColour = shape.channels() >= CHANNELS;
        return reduced(
                shape.width(),
                shape.height(),
                width,
                height,
                (channel, index) -> picture.code(hasColour ? channel : 0, index) * (1f / Picture.WHITE),
                workers);
    }

    /// In other sizes: smaller by the mean of areas, larger between pixels.
    RgbImage scaled(int toWidth, int toHeight, Workers workers) {
        if (toWidth == width && toHeight == height) {
            return this;
        }
        if (toWidth <= width && toHeight <= height) {
            return reduced(
                    width, height, toWidth, toHeight, (channel, index) -> values[CHANNELS * index + channel], workers);
        }
        var scaled = new RgbImage(toWidth, toHeight, new float[CHANNELS * toWidth * toHeight]);
        double across = width / (double) toWidth;
        double down = height / (double) toHeight;
        for (int y = 0, at = 0; y < toHeight; y++) {
            for (int x = 0; x < toWidth; x++, at += CHANNELS) {
                between((x + 0.5) * across - 0.5, (y + 0.5) * down - 0.5, scaled.values, at, 1);
            }
        }
        return scaled;
    }

    /// Adds the value between pixels, times a weight, to three numbers; outside, that of the nearest edge.
    void between(double x, double y, float[] to, int at, float weight) {
        double left = Math.clamp(x, 0.0, width - 1.0);
        double top = Math.clamp(y, 0.0, height - 1.0);
        int column = Math.min((int) left, Math.max(width - 2, 0));
        int row = Math.min((int) top, Math.max(height - 2, 0));
        int right = width > 1 ? CHANNELS : 0;
        int below = height > 1 ? CHANNELS * width : 0;
        float across = (float) (left - column);
        float along = (float) (top - row);
        int from = CHANNELS * (row * width + column);
        for (int channel = 0; channel < CHANNELS; channel++, from++) {
            float upper = values[from] + across * (values[from + right] - values[from]);
            float lower = values[from + below] + across * (values[from + below + right] - values[from + below]);
            to[at + channel] += weight * (upper + along * (lower - upper));
        }
    }

    @FunctionalInterface
    private interface Source {
        float at(int channel, int index);
    }

    private static RgbImage reduced(int width, int height, int toWidth, int toHeight, Source source, Workers workers) {
        var columns = new Areas(width, toWidth);
        var rows = new Areas(height, toHeight);
        var values = new float[CHANNELS * toWidth * toHeight];
        workers.forEach(toHeight, (y, worker) -> {
            var line = new float[width];
            for (int channel = 0; channel < CHANNELS; channel++) {
                Arrays.fill(line, 0);
                for (int row = rows.first(y); row <= rows.last(y); row++) {
                    float share = (float) rows.share(y, row);
                    for (int x = 0; x < width; x++) {
                        line[x] += share * source.at(channel, row * width + x);
                    }
                }
                for (int x = 0; x < toWidth; x++) {
                    float sum = 0;
                    for (int column = columns.first(x); column <= columns.last(x); column++) {
                        sum += (float) columns.share(x, column) * line[column];
                    }
                    values[CHANNELS * (y * toWidth + x) + channel] = sum;
                }
            }
        });
        return new RgbImage(toWidth, toHeight, values);
    }
}
