package dev.nearfar.files.animation;

/// Pixels that are counted together, as the sums of their codes.
final class ColourCell {
    private final long[] sums = new long[3];
    private long pixels;

    void add(int colour, long count) {
        for (int channel = 0; channel < 3; channel++) {
            sums[channel] += count * ColourDistance.channel(colour, channel);
        }
        pixels += count;
    }

    void add(ColourCell other) {
        for (int channel = 0; channel < 3; channel++) {
            sums[channel] += other.sums[channel];
        }
        pixels += other.pixels;
    }

    long pixels() {
        return pixels;
    }

    /// Mean code of a channel.
    double mean(int channel) {
        return (double) sums[channel] / pixels;
    }

    /// The mean as `0xRRGGBB`, halves up.
    int mean() {
        int colour = 0;
        for (int channel = 0; channel < 3; channel++) {
            colour = (colour << 8) | (int) (mean(channel) + 0.5);
        }
        return colour;
    }
}
