package dev.nearfar.files.decode;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.profile.ColourConversion;
import java.util.Arrays;

/// Where all decoders put their pixels: colours become sRGB here, transparency the background, and each pixel finds
/// its place. Pixels that never arrive are background.
final class PixelSink {
    /// Samples of a pixel on its way here: R, G, B and opacity, or C, M, Y and K, of 16 bits each.
    static final int PARTS = 4;

    static final char OPAQUE = 65_535;

    private final int width;
    private final int height;
    private final Deadline deadline;
    private final SrgbColour background;
    private final ColourConversion colours;
    private final char[][] planes;
    private long count;
    private boolean anyClear;

    /// @param colours what makes the file's own colours sRGB
    PixelSink(Reading reading, int width, int height, ColourConversion colours) {
        this.width = width;
        this.height = height;
        this.deadline = reading.deadline();
        this.background = reading.options().background();
        this.colours = colours;
        this.planes = new char[3][width * height];
        for (int channel = 0; channel < planes.length; channel++) {
            Arrays.fill(planes[channel], (char) (257 * background.code(channel)));
        }
    }

    /// A buffer for so many pixels.
    static char[] buffer(int pixels) {
        return new char[pixels * PARTS];
    }

    /// Takes the first `many` pixels of a buffer, whose content is used up.
    ///
    /// @param y their row
    /// @param x the column of the first
    /// @param step how many columns lie between one and the next
    /// @throws PictureFileException once the time is up
    void put(int y, int x, int step, char[] pixels, int many) throws PictureFileException {
        deadline.check();
        colours.toSrgb(pixels, many);
        int target = y * width + x;
        for (int index = 0; index < many * PARTS; index += PARTS) {
            int opacity = pixels[index + 3];
            for (int channel = 0; channel < planes.length; channel++) {
                planes[channel][target] = opacity == OPAQUE
                        ? pixels[index + channel]
                        : Compositing.over(background, channel, pixels[index + channel], opacity);
            }
            anyClear |= opacity != OPAQUE;
            target += step;
        }
        count += many;
    }

    /// How many pixels have arrived.
    long count() {
        return count;
    }

    double percent() {
        return Math.min(100, 100.0 * count / ((double) width * height));
    }

    /// The picture as it lies in the file, with a note if anything showed through.
    StoredPicture picture(Reading reading, Orientation orientation) {
        if (anyClear) {
            reading.note("alpha laid over " + background);
        }
        return new StoredPicture(width, height, planes, orientation);
    }
}
