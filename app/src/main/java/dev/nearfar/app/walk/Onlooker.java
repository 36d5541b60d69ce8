package dev.nearfar.app.walk;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.geometry.Viewing;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Resampler;
import dev.nearfar.core.view.ViewSpec;

/// Somebody who looks at a picture from different distances, at its middle.
///
/// The eye resolves a Gaussian ([Viewing#EYE_DEGREES]) and adds up light, so it is applied in linear light. The picture is
/// reduced first to the size in which it is shown; the Gaussian that follows is as wide on the wall as it would be on the
/// picture itself.
final class Onlooker {
    /// Of the picture's longer side. A wider Gaussian shows nothing but the mean, as this one does to 3·10⁻⁹.
    private static final double WIDEST_SIGMA = 2;

    private final Picture picture;
    private final double widthMetres;
    private final double nearMetres;
    private final Workers workers;

    private Onlooker(Picture picture, double widthMetres, double nearMetres, Workers workers) {
        this.picture = picture;
        this.widthMetres = widthMetres;
        this.nearMetres = nearMetres;
        this.workers = workers;
    }

    /// @param picture what hangs on the wall
    /// @param widthMetres how wide it hangs
    /// @param nearMetres from where it is seen in full size
    /// @param size most pixels a side of what is shown
    static Onlooker at(Picture picture, double widthMetres, double nearMetres, int size, Workers workers) {
        var shape = picture.shape();
        double scale = Math.min(1, (double) size / Math.max(shape.width(), shape.height()));
        return new Onlooker(scaled(picture, scale, workers), widthMetres, nearMetres, workers);
    }

    /// Pixels across the picture in full size.
    int width() {
        return picture.shape().width();
    }

    /// Pixels down the picture in full size.
    int height() {
        return picture.shape().height();
    }

    /// The picture as large as it looks: in full size from the near distance, at twice the distance half as wide.
    Picture onWall(double metres) {
        return scaled(picture, Math.min(1, nearMetres / metres), workers);
    }

    /// What the eye resolves of the picture, in full size.
    Picture resolved(double metres) {
        double sigmaPixels = Viewing.EYE_DEGREES * Viewing.pixelsPerDegree(widthMetres, width(), metres);
        double widest = WIDEST_SIGMA * Math.max(width(), height());
        var view = new ViewSpec.Far(new Srgb(), Math.min(sigmaPixels, widest))
                .build(picture.shape(), Precision.FLOAT, workers);
        var seen = Planes.zero(picture.shape(), Precision.FLOAT);
        view.forward(picture.toPlanes(Precision.FLOAT), seen);
        return Picture.of(seen);
    }

    private static Picture scaled(Picture picture, double scale, Workers workers) {
        var shape = picture.shape();
        int width = (int) Math.max(1, Math.round(scale * shape.width()));
        int height = (int) Math.max(1, Math.round(scale * shape.height()));
        return width == shape.width() && height == shape.height()
                ? picture
                : new Resampler(workers).scale(picture, 0, 0, shape.width(), shape.height(), width, height);
    }
}
