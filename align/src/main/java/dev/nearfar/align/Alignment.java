package dev.nearfar.align;

import dev.nearfar.core.picture.Homography;
import java.util.Locale;

/// How the far picture lies on the near one.
///
/// @param map from the far picture's pixels to the near one's
/// @param model which maps were looked among
/// @param how what was done, one line for people
/// @param confidence 0..1: how sure this is; below 1 also for points that fit exactly
/// @param residualPixels root mean square of what is left between pairs, in the near picture's pixels; 0 where there are none
public record Alignment(Homography map, Model model, String how, double confidence, double residualPixels) {
    /// Which maps are looked among.
    public enum Model {
        /// Turned, scaled, moved: two pairs of points or more.
        SIMILARITY(2),
        /// Parallels stay parallel: three or more.
        AFFINITY(3),
        /// Straight lines stay straight: four or more.
        HOMOGRAPHY(4);

        private final int leastPoints;

        Model(int leastPoints) {
            this.leastPoints = leastPoints;
        }

        /// How many pairs of points it takes.
        public int leastPoints() {
            return leastPoints;
        }

        /// As options write it.
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Checks the numbers.
    public Alignment {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be 0..1, was " + confidence);
        }
        if (!(residualPixels >= 0)) {
            throw new IllegalArgumentException("residual must be >= 0, was " + residualPixels);
        }
    }

    /// The same with another map.
    public Alignment withMap(Homography other) {
        return new Alignment(other, model, how, confidence, residualPixels);
    }
}
