package dev.nearfar.pipeline.tune;

import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.judge.HybridReader;
import dev.nearfar.judge.HybridReading;
import java.util.List;

/// What mixes of a pair will look like from several distances, foretold by making them small, with the weights that [Tune] chooses.
final class SmallMixes {
    /// A side of the small copies. Of half the size the near picture's finest detail is lost, which is most of what reads up close where
    /// pixels are few for the eye: of four pairs at 512 pixels a side n was foretold too low by up to 0.36.
    private static final double SIDE = 512;

    /// By how much the near picture's share falls when sides are halved, about; once is as good as often.
    private static final double LOST_BY_HALVING = 0.15;

    private final Eye eye;
    private final TuningPictures small;
    private final Mixer mixer;
    private final double gained;
    private final HybridReader upClose;

    /// Prepares a pair.
    ///
    /// @param laid the pictures on their canvas, or smaller copies, nearest first
    /// @param geometry resolved; its far distance does not matter
    /// @param canvasWidth in pixels
    SmallMixes(Eye eye, List<Picture> laid, Geometry geometry, int canvasWidth, Mixer mixer) {
        this.eye = eye;
        this.mixer = mixer;
        double scale = Math.min(1, SIDE / Math.sqrt(laid.getFirst().shape().planeSize()));
        small = TuningPictures.scaled(laid, geometry, scale, mixer.workers());
        double halvings = StrictMath.log(Math.max(1, (double) canvasWidth / small.width())) / StrictMath.log(2);
        gained = LOST_BY_HALVING * Math.min(halvings, 1);
        upClose = reader(geometry);
    }

    private HybridReader reader(Geometry geometry) {
        var ppd = geometry.pixelsPerDegree(small.width());
        var pictures = small.pictures();
        return new HybridReader(pictures.getFirst(), pictures.getLast(), ppd[0], ppd[ppd.length - 1], mixer.workers());
    }

    private Picture made(Geometry geometry) {
        var pictures = small.pictures();
        double weight =
                Tune.choose(eye, pictures, geometry, mixer).detailWeight().orElseThrow();
        return Tune.made(new TuningPictures(pictures, geometry), eye, weight, mixer);
    }

    /// What the small mix reads from where a geometry says.
    HybridReading reading(Geometry geometry) {
        return reader(geometry).of(made(geometry));
    }

    /// The same up close alone, in a fraction of the time.
    HybridReading.Near near(Geometry geometry) {
        return upClose.near(made(geometry));
    }

    /// The share of what the near picture alone reads that can be expected on the canvas.
    double share(HybridReading.Near near) {
        return near.share() + gained;
    }

    /// Whether the near picture can be expected to read clearly on the canvas.
    boolean isClear(HybridReading.Near near) {
        return share(near) >= HybridReading.CLEAR_NEAR && near.contrast() >= HybridReading.CLEAR_NEAR_CONTRAST;
    }
}
