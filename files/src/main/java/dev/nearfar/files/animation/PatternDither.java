package dev.nearfar.files.animation;

import java.util.Arrays;

/// Mixes colours that a table has not out of those that it has, by a fixed pattern of 2 × 2 pixels.
///
/// For each pixel alone: four times the table's nearest colour is taken for what is wanted plus half of what the ones
/// before were short of, so that together they are close to it. Sorted by luminance, the pattern's number at this place
/// takes one. (All of what they were short of would come closer on average, and the pattern would show more.) A pixel
/// depends on its colour and place only: what stands still in a picture stands still in all frames, where the diffusion of
/// errors would boil.
///
/// @see <a href="https://bisqwit.iki.fi/story/howto/dither/jy/">Yliluoma, on Thomas Knoll's pattern dithering</a>
final class PatternDither {
    private static final int SIDE = 2;
    private static final int[] PATTERN = {0, 2, 3, 1};
    private static final int REMEMBERED_BITS = 16;

    private final ColourTable table;
    private final int width;
    private final int[] candidates = new int[PATTERN.length];
    private final int[] missing = new int[3];

    /// The colours met last, and their four indices, a byte each: most colours come more than once.
    private final int[] remembered = new int[1 << REMEMBERED_BITS];

    private final int[] mixtures = new int[1 << REMEMBERED_BITS];

    PatternDither(ColourTable table, int width) {
        this.table = table;
        this.width = width;
        Arrays.fill(remembered, -1);
    }

    /// An index for each pixel of a picture.
    byte[] indices(byte[] rgb) {
        var indices = new byte[rgb.length / 3];
        for (int pixel = 0; pixel < indices.length; pixel++) {
            int place = pixel / width % SIDE * SIDE + pixel % width % SIDE;
            indices[pixel] = (byte) (mixture(ColourCounts.colour(rgb, 3 * pixel)) >> (8 * PATTERN[place]));
        }
        return indices;
    }

    private int mixture(int colour) {
        int slot = (colour * 0x9E3779B1) >>> (Integer.SIZE - REMEMBERED_BITS);
        if (remembered[slot] != colour) {
            remembered[slot] = colour;
            int exact = table.indexOf(colour);
            mixtures[slot] = exact >= 0 ? exact * 0x01010101 : mixed(colour);
        }
        return mixtures[slot];
    }

    private int mixed(int colour) {
        Arrays.fill(missing, 0);
        for (int count = 0; count < PATTERN.length; count++) {
            int index = table.nearest(wanted(colour));
            insert(index, count);
            for (int channel = 0; channel < missing.length; channel++) {
                missing[channel] += ColourDistance.channel(colour, channel) - table.channel(index, channel);
            }
        }
        int mixture = 0;
        for (int count = 0; count < PATTERN.length; count++) {
            mixture |= candidates[count] << (8 * count);
        }
        return mixture;
    }

    private int wanted(int colour) {
        int wanted = 0;
        for (int channel = 0; channel < missing.length; channel++) {
            int code = Math.clamp(ColourDistance.channel(colour, channel) + missing[channel] / 2, 0, 255);
            wanted = (wanted << 8) | code;
        }
        return wanted;
    }

    /// Puts an index among the `count` candidates so far, which are sorted by luminance.
    private void insert(int index, int count) {
        int at = count;
        while (at > 0 && luminance(candidates[at - 1]) > luminance(index)) {
            candidates[at] = candidates[at - 1];
            at--;
        }
        candidates[at] = index;
    }

    /// Rec. 709 weights in ten-thousandths, on codes: only their order counts.
    private int luminance(int index) {
        return 2126 * table.channel(index, 0) + 7152 * table.channel(index, 1) + 722 * table.channel(index, 2);
    }
}
