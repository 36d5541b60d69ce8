package dev.nearfar.core.recipe;

import dev.nearfar.core.picture.Homography;
import java.util.regex.Pattern;

/// Where the far picture lies on the near one.
public sealed interface AlignBy {
    /// Where it falls: both are laid on the canvas as they are.
    record None() implements AlignBy {
        /// `none`.
        @Override
        public String toString() {
            return "none";
        }
    }

    /// Where it suits, to be found by looking at both. A recipe that says so is not resolved: whoever makes the picture
    /// finds the matrix first.
    ///
    /// @param nearFace which of the near picture's faces is meant, from 1, the largest first; 0 for whichever suits
    /// @param farFace the same of the far one's
    record Auto(int nearFace, int farFace) implements AlignBy {
        /// Checks the numbers.
        public Auto {
            if (nearFace < 0 || farFace < 0) {
                throw new IllegalArgumentException("face must be >= 0, was " + Math.min(nearFace, farFace));
            }
        }

        /// Whichever faces suit.
        public Auto() {
            this(0, 0);
        }

        /// `auto`, or `auto:` and both faces.
        @Override
        public String toString() {
            return nearFace == 0 && farFace == 0 ? "auto" : "auto:" + nearFace + "," + farFace;
        }
    }

    /// Where a map says.
    ///
    /// @param map from pixels of the far picture to pixels of the near one, both as their files have them
    record Matrix(Homography map) implements AlignBy {
        /// `matrix:` and the nine numbers.
        @Override
        public String toString() {
            return "matrix:" + map;
        }
    }

    /// Reads `none`, `auto`, `auto:` and the numbers of faces, or `matrix:` and nine numbers with commas, row by row.
    ///
    /// @throws IllegalArgumentException if it is none of them
    static AlignBy parse(String text) {
        return switch (text) {
            case "none" -> new None();
            case "auto" -> new Auto();
            default -> text.startsWith("auto:") ? faces(text) : matrix(text);
        };
    }

    private static Auto faces(String text) {
        if (!Pattern.matches("auto:[0-9]{1,3}(,[0-9]{1,3})?", text)) {
            throw new IllegalArgumentException(
                    "must be auto:N or auto:N,M, the numbers of a near and a far face, was " + text);
        }
        var numbers = text.substring("auto:".length()).split(",", -1);
        return new Auto(Integer.parseInt(numbers[0]), numbers.length == 1 ? 0 : Integer.parseInt(numbers[1]));
    }

    private static Matrix matrix(String text) {
        var number = "[-+]?[0-9]{0,20}\\.?[0-9]{0,20}([eE][-+]?[0-9]{1,3})?";
        if (!Pattern.matches("matrix:" + number + ("," + number).repeat(8), text)) {
            throw new IllegalArgumentException(
                    "must be none, auto, or matrix: and nine numbers with commas, was " + text);
        }
        var words = text.substring("matrix:".length()).split(",", -1);
        var numbers = new double[words.length];
        try {
            for (int index = 0; index < numbers.length; index++) {
                numbers[index] = Double.parseDouble(words[index]);
            }
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("must have nine finite numbers, was " + text, e);
        }
        return new Matrix(Homography.of(numbers));
    }
}
