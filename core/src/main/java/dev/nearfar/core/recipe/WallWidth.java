package dev.nearfar.core.recipe;

import dev.nearfar.core.geometry.Length;

/// How wide the picture hangs: a length, or what other fields say.
public sealed interface WallWidth {
    /// What density or paper say, or the default.
    record Auto() implements WallWidth {
        /// `auto`.
        @Override
        public String toString() {
            return "auto";
        }
    }

    /// A length.
    record Given(Length length) implements WallWidth {
        /// As it was written.
        @Override
        public String toString() {
            return length.toString();
        }
    }

    /// Reads `auto` or a length.
    ///
    /// @throws IllegalArgumentException if it is neither
    static WallWidth parse(String text) {
        return text.equals("auto") ? new Auto() : new Given(Length.parse(text));
    }
}
