package dev.nearfar.core.recipe;

import dev.nearfar.core.view.ViewSpec;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// One term of an objective, as data: seen through this view, the canvas should be close to that picture.
///
/// | name      | unit                       | range                 |
/// |-----------|----------------------------|-----------------------|
/// | `picture` | –                          | 0..15: A, B, C …      |
/// | `weight`  | factor in the total        | > 0, ≤ 10⁹            |
///
/// @param name what reports call it: 1 to 32 letters, digits, `-` and `.`
/// @param see the view
/// @param picture which of the pictures, counted from the first
/// @param by how what is seen is compared
/// @param weight of the difference
/// @param target what is made of the picture before it is compared
/// @param inside which of the pictures is a mask: where it is black nothing counts
public record TermSpec(
        String name, ViewSpec see, int picture, By by, double weight, Target target, OptionalInt inside) {
    /// The most pictures a recipe can name.
    public static final int MOST_PICTURES = 16;

    private static final double MOST_WEIGHT = 1e9;

    /// How what is seen is compared with what should be.
    public enum By {
        /// The sum of squares over all samples.
        SQUARED,
        /// The generalised Charbonnier loss of pixels by the power 0.7: wrong in few places rather than a little everywhere.
        CHARBONNIER,
        /// Local forms and contrasts, whatever the local mean, as SSIM has them.
        STRUCTURE
    }

    /// What is made of a picture before it is compared: without its colours, blurred as from afar, its contrast shrunk about a pivot; and
    /// what the view shows of that is multiplied.
    ///
    /// @param grey whether it is shown without its colours
    /// @param blurPixels deviation of the blur, ≥ 0
    /// @param contrast factor, 0.05..2
    /// @param pivot code value about which contrast shrinks, 0..1
    /// @param gain of what the view shows, 0.1..10
    public record Target(boolean grey, double blurPixels, double contrast, double pivot, double gain) {
        /// The picture as it is.
        public static final Target PLAIN = new Target(false, 0, 1, 0.5, 1);

        /// Checks the ranges.
        public Target {
            require("blur", blurPixels, 0, 1e5);
            require("contrast", contrast, 0.05, 2);
            require("pivot", pivot, 0, 1);
            require("gain", gain, 0.1, 10);
        }
    }

    /// Checks the ranges.
    public TermSpec {
        if (!name.matches("[\\p{L}\\p{N}.-]{1,32}")) {
            throw new IllegalArgumentException(
                    "a term's name must be 1 to 32 letters, digits, '-' or '.', was " + name);
        }
        requirePicture(picture);
        inside.ifPresent(TermSpec::requirePicture);
        if (!(weight > 0 && weight <= MOST_WEIGHT)) {
            throw new IllegalArgumentException("a term's weight must be > 0 and <= 1e9, was " + weight);
        }
    }

    private static void requirePicture(int picture) {
        if (picture < 0 || picture >= MOST_PICTURES) {
            throw new IllegalArgumentException("a term's picture must be A to P, was number " + picture);
        }
    }

    private static void require(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) {
            throw new IllegalArgumentException("%s must be %s..%s, was %s".formatted(name, least, most, value));
        }
    }

    /// How many pictures are spoken of, up to the greatest number.
    static int count(IntStream numbers) {
        return numbers.map(number -> number + 1).max().orElse(0);
    }

    /// The numbers of a picture and of the mask before it.
    static IntStream numbers(int picture, OptionalInt inside) {
        return IntStream.concat(IntStream.of(picture), inside.stream());
    }

    /// A picture's letter.
    public static String letter(int picture) {
        return String.valueOf((char) ('A' + picture));
    }

    /// The picture that a letter names.
    ///
    /// @throws IllegalArgumentException if it names none
    public static int picture(String letter) {
        if (letter.length() != 1 || letter.charAt(0) < 'A' || letter.charAt(0) >= 'A' + MOST_PICTURES) {
            throw new IllegalArgumentException("a picture must be a letter from A to P, was " + letter);
        }
        return letter.charAt(0) - 'A';
    }
}
