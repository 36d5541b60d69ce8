package dev.nearfar.align;

import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Shape;
import java.util.Locale;
import java.util.Optional;

/// What a map may do to a picture without having been asked for by name: scale it by a third to three, in pixels or beside the
/// other picture's size, and turn it by up to 45°. What goes further is mostly an error, and where it is none, the picture that moves
/// is no longer the picture that was given.
public final class MapLimits {
    /// The largest scale, and one over the smallest.
    public static final double MOST_SCALE = 3;

    /// The largest turn either way.
    public static final double MOST_DEGREES = 45;

    private MapLimits() {}

    /// What stands against a map, as the end of a sentence: "scaled by 4.20, …"; nothing where it is within limits.
    ///
    /// @param map from the far picture to the near one; one that leaves straight lines straight, judged by what it does around (0, 0)
    public static Optional<String> of(Homography map, Shape near, Shape far) {
        double scale = map.scaleAt(0, 0);
        double besideSize = scale * Math.sqrt((double) far.planeSize() / near.planeSize());
        if (!isAllowed(scale) && !isAllowed(besideSize)) {
            return Optional.of(String.format(Locale.ROOT, "scaled by %.2f, which must be a third to three", scale));
        }
        double degrees = degrees(map);
        return Math.abs(degrees) > MOST_DEGREES
                ? Optional.of(String.format(Locale.ROOT, "turned by %.0f degrees, which must be at most 45", degrees))
                : Optional.empty();
    }

    private static boolean isAllowed(double scale) {
        return scale <= MOST_SCALE && scale >= 1 / MOST_SCALE;
    }

    /// By how much a map turns, clockwise on the screen, −180..180.
    public static double degrees(Homography map) {
        return StrictMath.toDegrees(StrictMath.atan2(map.d() - map.b(), map.a() + map.e()));
    }
}
