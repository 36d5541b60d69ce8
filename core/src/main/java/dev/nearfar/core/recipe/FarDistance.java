package dev.nearfar.core.recipe;

import dev.nearfar.core.geometry.Length;

/// From where the far picture is seen: a length, or what is to be chosen for the pictures at hand.
public sealed interface FarDistance {
    /// What is to be chosen: the nearest distance from which both pictures read.
    record Auto() implements FarDistance {
        /// `auto`.
        @Override
        public String toString() {
            return "auto";
        }
    }

    /// A length.
    record Given(Length length) implements FarDistance {
        /// As it was written.
        @Override
        public String toString() {
            return length.toString();
        }
    }

    /// Reads `auto` or a length.
    ///
    /// @throws IllegalArgumentException if it is neither
    static FarDistance parse(String text) {
        return text.equals("auto") ? new Auto() : new Given(Length.parse(text));
    }
}
