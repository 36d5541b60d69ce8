package dev.nearfar.core.recipe;

import dev.nearfar.core.picture.Frame;
import java.util.regex.Pattern;

/// Which part is kept of two pictures that lie on each other.
public sealed interface CutTo {
    /// All of it.
    record None() implements CutTo {
        /// `none`.
        @Override
        public String toString() {
            return "none";
        }
    }

    /// A part of the picture that does not move, in its pixels.
    record Part(Frame frame) implements CutTo {
        /// The same part of the picture in another size.
        ///
        /// @param width of the picture in that size, in pixels
        /// @param height of it
        /// @param times how much smaller it is
        public Part reduced(int width, int height, double times) {
            int left = Math.clamp(Math.round(frame.left() / times), 0, width - 1);
            int top = Math.clamp(Math.round(frame.top() / times), 0, height - 1);
            return new Part(new Frame(
                    left,
                    top,
                    Math.clamp(Math.round(frame.width() / times), 1, width - left),
                    Math.clamp(Math.round(frame.height() / times), 1, height - top)));
        }

        /// Left, top, width and height with commas.
        @Override
        public String toString() {
            return frame.left() + "," + frame.top() + "," + frame.width() + "," + frame.height();
        }
    }

    /// Reads `none`, or left, top, width and height.
    ///
    /// @throws IllegalArgumentException if it is neither
    static CutTo parse(String text) {
        if (text.equals("none")) {
            return new None();
        }
        if (!Pattern.matches("[0-9]{1,6}(,[0-9]{1,6}){3}", text)) {
            throw new IllegalArgumentException("must be none, or left,top,width,height in pixels, was " + text);
        }
        var words = text.split(",", -1);
        return new Part(new Frame(
                Integer.parseInt(words[0]),
                Integer.parseInt(words[1]),
                Integer.parseInt(words[2]),
                Integer.parseInt(words[3])));
    }
}
