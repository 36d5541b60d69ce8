package dev.nearfar.align;

import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.recipe.AlignBy;
import java.util.Locale;
import java.util.Optional;

/// How the far picture lies on the near one.
///
/// @param map from the far picture's pixels to the near one's; of a warp, the similarity nearest to it
/// @param model which maps were looked among
/// @param how what was done, one line for people
/// @param confidence 0..1: how sure this is; below 1 also for points that fit exactly
/// @param residualPixels root mean square of what is left between pairs, in the near picture's pixels; 0 where there are none
/// @param warp the plate that bends it on, where that was asked for
public record Alignment(
        Homography map,
        Model model,
        String how,
        double confidence,
        double residualPixels,
        Optional<AlignBy.Warp> warp) {
    /// Which maps are looked among.
    public enum Model {
        /// Turned, scaled, moved: two pairs of points or more.
        SIMILARITY(2, 4),
        /// Parallels stay parallel: three or more.
        AFFINITY(3, 6),
        /// Straight lines stay straight: four or more.
        HOMOGRAPHY(4, 8),
        /// Bent through the points, from the nearest similarity on: four or more.
        WARP(AlignBy.Warp.LEAST_PAIRS, 4);

        private final int leastPoints;
        private final int unknowns;

        Model(int leastPoints, int unknowns) {
            this.leastPoints = leastPoints;
            this.unknowns = unknowns;
        }

        /// How many pairs of points it takes.
        public int leastPoints() {
            return leastPoints;
        }

        /// How many numbers its straight map has.
        int unknowns() {
            return unknowns;
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

    /// One that leaves straight lines straight.
    public Alignment(Homography map, Model model, String how, double confidence, double residualPixels) {
        this(map, model, how, confidence, residualPixels, Optional.empty());
    }

    /// The same with another map.
    public Alignment withMap(Homography other) {
        return new Alignment(other, model, how, confidence, residualPixels);
    }

    /// As a recipe has it.
    public AlignBy by() {
        return warp.isPresent() ? warp.get() : new AlignBy.Matrix(map);
    }
}
