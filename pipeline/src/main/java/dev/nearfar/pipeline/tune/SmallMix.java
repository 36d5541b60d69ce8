package dev.nearfar.pipeline.tune;

import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.judge.HybridReader;
import dev.nearfar.judge.HybridReading;
import java.util.List;

/// What a mix will look like, foretold by making it small, with the weight that [Tune] chooses.
///
/// @param reading of the small mix
/// @param halvings how often the canvas' sides are halved to its
record SmallMix(HybridReading reading, double halvings) {
    /// A side of the small copies; where the canvas has more, its finest detail reads better than theirs.
    private static final double SIDE = 256;

    /// By how much the near picture's share falls when sides are halved, about; once is as good as often.
    private static final double LOST_BY_HALVING = 0.15;

    /// @param laid the pictures on their canvas, or smaller copies, nearest first
    /// @param geometry resolved
    /// @param canvasWidth in pixels
    static SmallMix of(Eye eye, List<Picture> laid, Geometry geometry, int canvasWidth, Mixer mixer) {
        var small = new TuningPictures(smaller(laid, geometry, mixer), geometry);
        var chosen = Tune.choose(eye, small.pictures(), geometry, mixer);
        var ppd = geometry.pixelsPerDegree(small.width());
        var reader = new HybridReader(
                small.pictures().getFirst(), small.pictures().getLast(), ppd[0], ppd[ppd.length - 1], mixer.workers());
        var made = Tune.made(small, eye, chosen.detailWeight().orElseThrow(), mixer);
        double halvings = StrictMath.log(Math.max(1, (double) canvasWidth / small.width())) / StrictMath.log(2);
        return new SmallMix(reader.of(made), halvings);
    }

    /// The copies on which it is made.
    static List<Picture> smaller(List<Picture> laid, Geometry geometry, Mixer mixer) {
        var shape = laid.getFirst().shape();
        double scale = Math.min(1, SIDE / Math.sqrt(shape.planeSize()));
        return TuningPictures.of(
                        laid,
                        geometry,
                        scale * geometry.eyeSigmas(shape.width()).getLast(),
                        mixer.workers())
                .pictures();
    }

    /// The share of what the near picture alone reads that can be expected on the canvas.
    double nearShare() {
        return reading.near().share() + LOST_BY_HALVING * Math.min(halvings, 1);
    }

    /// Whether the near picture can be expected to read clearly.
    boolean isNearClear() {
        return nearShare() >= HybridReading.CLEAR_NEAR
                && reading.near().contrast() >= HybridReading.CLEAR_NEAR_CONTRAST;
    }
}
