package dev.nearfar.files.animation;

import java.util.Arrays;

/// The colours of an animation, at most 256, as GIF lists them.
final class ColourTable {
    private static final int MOST = 256;
    private static final short UNKNOWN = -1;

    private final int[] colours;
    private final short[] nearest = new short[1 << 18];

    private ColourTable(int[] colours) {
        this.colours = colours;
        Arrays.fill(nearest, UNKNOWN);
    }

    /// The frames' own colours if there are at most 256, else 255 chosen for them: the one left can stand for what stays
    /// as it was.
    static ColourTable of(Animation animation) {
        var counts = ColourCounts.of(animation);
        return new ColourTable(counts.colours().length <= MOST ? counts.colours() : ColourChoice.of(counts, MOST - 1));
    }

    /// Bits of an index, 1..8.
    int bits() {
        return Math.max(1, Integer.SIZE - Integer.numberOfLeadingZeros(colours.length - 1));
    }

    /// Three bytes an entry, as many as the bits can count.
    byte[] bytes() {
        var bytes = new byte[3 << bits()];
        for (int index = 0; index < colours.length; index++) {
            for (int channel = 0; channel < 3; channel++) {
                bytes[3 * index + channel] = (byte) ColourDistance.channel(colours[index], channel);
            }
        }
        return bytes;
    }

    /// Code of red, green or blue, of an entry.
    int channel(int index, int channel) {
        return ColourDistance.channel(colours[index], channel);
    }

    /// The index of exactly this colour, negative if it is not in the table.
    int indexOf(int colour) {
        return Arrays.binarySearch(colours, colour);
    }

    /// The index of a colour that is about the nearest one: of its cell's middle, the nearest.
    int nearest(int colour) {
        int cell = ColourChoice.cellNumber(colour);
        if (nearest[cell] == UNKNOWN) {
            nearest[cell] = (short) search(colour);
        }
        return nearest[cell];
    }

    private int search(int colour) {
        double least = Double.POSITIVE_INFINITY;
        int found = 0;
        for (int index = 0; index < colours.length; index++) {
            double distance =
                    ColourDistance.of(middle(colour, 0), middle(colour, 1), middle(colour, 2), colours[index]);
            if (distance < least) {
                least = distance;
                found = index;
            }
        }
        return found;
    }

    /// Of the four codes that a cell holds in a channel.
    private static double middle(int colour, int channel) {
        return (ColourDistance.channel(colour, channel) & ~3) + 1.5;
    }
}
