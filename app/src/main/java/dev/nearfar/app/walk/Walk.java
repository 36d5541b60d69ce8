package dev.nearfar.app.walk;

import dev.nearfar.core.geometry.Length;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.files.animation.Animation;
import java.util.List;

/// What somebody sees who walks away from a picture in memory.
///
/// @param picture what hangs on the wall
/// @param geometry how wide it hangs, from where to where one walks
/// @param workers who paint
public record Walk(Picture picture, Geometry geometry, Workers workers) {
    /// The farthest that somebody is asked to stand, in metres.
    public static final double MOST_METRES = 100_000;

    /// What the eye resolves of the picture, in its full size.
    ///
    /// @param metres from where, > 0, at most [#MOST_METRES]
    /// @throws IllegalArgumentException if the distance is out of range
    public Picture seen(double metres) {
        if (!(metres > 0 && metres <= MOST_METRES)) {
            throw new IllegalArgumentException("metres must be > 0 and <= %.0f, was %s".formatted(MOST_METRES, metres));
        }
        return onlooker(Math.max(picture.shape().width(), picture.shape().height()))
                .resolved(metres);
    }

    /// The walk there and back.
    ///
    /// @param size most pixels a side of the picture in a frame
    public Animation animation(int size) {
        return new WalkAnimation(onlooker(size), distances(), size).animation();
    }

    /// The walk as one picture.
    WalkStrip strip(int size) {
        return new WalkStrip(onlooker(size), distances().getFirst(), distances().getLast(), size);
    }

    private List<Length> distances() {
        return geometry.distances();
    }

    private Onlooker onlooker(int size) {
        double width = geometry.widthMetres(picture.shape().width());
        return Onlooker.at(picture, width, distances().getFirst().metres(), size, workers);
    }
}
