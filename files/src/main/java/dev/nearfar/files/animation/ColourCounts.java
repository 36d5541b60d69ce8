package dev.nearfar.files.animation;

import java.util.Arrays;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which colours the frames of an animation have, and how many pixels each.
///
/// @param colours `0xRRGGBB`, rising
/// @param pixels how many have the colour of the same index
record ColourCounts(int[] colours, long[] pixels) {
    /// Colours are counted page by page, so that few colours take little memory.
    private static final int PAGE_BITS = 12;

    private static final int PAGES = 1 << (24 - PAGE_BITS);
    private static final int PAGE = 1 << PAGE_BITS;

    /// Counts; frames that share their array count once.
    static ColourCounts of(Animation animation) {
        var counted = Collections.<byte[]>newSetFromMap(new IdentityHashMap<>());
        var pages = new long[PAGES] @Nullable [];
        for (var frame : animation.frames()) {
            if (counted.add(frame.rgb())) {
                count(frame.rgb(), pages);
            }
        }
        var colours = IntStream.range(0, PAGES)
                .filter(page -> pages[page] != null)
                .flatMap(page -> IntStream.range(page * PAGE, (page + 1) * PAGE))
                .filter(colour -> count(colour, pages) != 0)
                .toArray();
        return new ColourCounts(
                colours,
                Arrays.stream(colours).mapToLong(colour -> count(colour, pages)).toArray());
    }

    private static void count(byte[] rgb, long[] @Nullable [] pages) {
        for (int at = 0; at < rgb.length; at += 3) {
            int colour = colour(rgb, at);
            var page = pages[colour >> PAGE_BITS];
            if (page == null) {
                page = new long[PAGE];
                pages[colour >> PAGE_BITS] = page;
            }
            page[colour & (PAGE - 1)]++;
        }
    }

    private static long count(int colour, long[] @Nullable [] pages) {
        var page = pages[colour >> PAGE_BITS];
        return page == null ? 0 : page[colour & (PAGE - 1)];
    }

    /// The colour of the pixel that begins at a byte.
    static int colour(byte[] rgb, int at) {
        return ((rgb[at] & 0xFF) << 16) | ((rgb[at + 1] & 0xFF) << 8) | (rgb[at + 2] & 0xFF);
    }

    long allPixels() {
        return Arrays.stream(pixels).sum();
    }
}
