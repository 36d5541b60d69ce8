package dev.nearfar.core.picture;

import java.util.Locale;

/// What lies beyond the edge of a picture.
public enum Border {
    /// Nothing: zeros, so that a blurred picture darkens towards its edges, as in the published method.
    ZERO {
        @Override
        public int index(int position, int length) {
            return position < 0 || position >= length ? OUTSIDE : position;
        }
    },
    /// The picture mirrored about its edge, the edge sample repeated: … c b a | a b c … Repeats as often as needed.
    REFLECT {
        @Override
        public int index(int position, int length) {
            int phase = Math.floorMod(position, 2 * length);
            return phase < length ? phase : 2 * length - 1 - phase;
        }
    };

    /// How far a kernel of this radius can reach on a line: beyond, every tap falls on nothing.
    public int reach(int radius, int length) {
        return this == ZERO ? Math.min(radius, length - 1) : radius;
    }

    /// Says that there is nothing at a position.
    public static final int OUTSIDE = -1;

    /// Which sample 0..`length`−1 stands at any whole position, or [#OUTSIDE].
    public abstract int index(int position, int length);

    /// In lower case, as [#parse] reads it.
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Reads `zero` or `reflect`.
    ///
    /// @throws IllegalArgumentException if it is neither
    public static Border parse(String text) {
        for (var border : values()) {
            if (border.text().equals(text)) {
                return border;
            }
        }
        throw new IllegalArgumentException("border must be zero or reflect, was " + text);
    }
}
