package dev.nearfar.align.face;

import dev.nearfar.core.picture.Picture;

/// Code values of a picture between its pixels; outside, those of the nearest edge. Grey counts as three equal channels.
record PictureSamples(Picture picture) {
    /// Adds red, green and blue, 0..1, times a weight, to three numbers.
    void add(double x, double y, float[] to, int at, float weight) {
        int width = picture.shape().width();
        int height = picture.shape().height();
        double left = Math.clamp(x, 0.0, width - 1.0);
        double top = Math.clamp(y, 0.0, height - 1.0);
        int column = Math.min((int) left, Math.max(width - 2, 0));
        int row = Math.min((int) top, Math.max(height - 2, 0));
        int right = width > 1 ? 1 : 0;
        int below = height > 1 ? width : 0;
        float across = (float) (left - column);
        float along = (float) (top - row);
        int index = row * width + column;
        boolean hasColour = picture.shape().channels() >= RgbImage.CHANNELS;
        for (int k = 0; k < RgbImage.CHANNELS; k++) {
            int channel = hasColour ? k : 0;
            float first = picture.code(channel, index);
            float lower = picture.code(channel, index + below);
            float above = first + across * (picture.code(channel, index + right) - first);
            float beneath = lower + across * (picture.code(channel, index + below + right) - lower);
            to[at + k] += weight / Picture.WHITE * (above + along * (beneath - above));
        }
    }
}
