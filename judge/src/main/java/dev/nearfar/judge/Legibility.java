package dev.nearfar.judge;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/// Legibility of two or more pictures in one that was made of them, each in the view from its own distance.
///
/// In a view, what is judged correlates with the picture that should read there, and with the others; the margin is the
/// former less the greatest of the latter. A picture reads where its margin is positive in both measures:
///
/// | measure | Pearson's correlation of                                                                        |
/// |---------|-------------------------------------------------------------------------------------------------|
/// | `edge`  | differences between neighbours (right and down, together) of the luminance as an eye sees it      |
/// | `csf`   | encoded luminance, filtered with the contrast sensitivity of eyes                                 |
///
/// A blank picture has correlation 0 with everything. Everything about the pictures themselves is computed once; then
/// one candidate after the other is judged. One caller at a time.
public final class Legibility {
    private final Observer observer;
    private final List<Sight> references;
    private final List<Viewpoint> viewpoints = new ArrayList<>();
    private final double[] pixelsPerDegree;

    /// Prepares the pictures.
    ///
    /// @param pictures two or more of one width and height
    /// @param pixelsPerDegree for each picture that of the view in which it should read, > 0
    /// @throws IllegalArgumentException if there are fewer, their sizes differ, or the numbers do not fit
    public Legibility(List<Picture> pictures, double[] pixelsPerDegree, Workers workers) {
        if (pictures.size() < 2 || pictures.size() != pixelsPerDegree.length) {
            throw new IllegalArgumentException("pictures and their views must be as many, at least two, were %d and %d"
                    .formatted(pictures.size(), pixelsPerDegree.length));
        }
        this.pixelsPerDegree = pixelsPerDegree.clone();
        observer = new Observer(pictures.getFirst().shape(), workers);
        references = pictures.stream().map(observer::look).toList();
        for (double each : pixelsPerDegree) {
            viewpoints.add(observer.at(each, references));
        }
    }

    /// Judges a picture.
    ///
    /// @throws IllegalArgumentException if it has another width or height than the others
    public Reading of(Picture candidate) {
        return of(observer.look(candidate));
    }

    /// Judges code values 0..1.
    ///
    /// @throws IllegalArgumentException if they have another width or height than the pictures
    public Reading of(Planes candidate) {
        return of(observer.look(candidate));
    }

    /// How like each picture a picture is, over distance.
    ///
    /// @param distancesMetres from near to far, at least two
    /// @param pixelsPerDegreeAt pixels per degree from a distance in metres
    /// @throws IllegalArgumentException if it has another width or height than the pictures
    public Curve curve(Picture candidate, double[] distancesMetres, DoubleUnaryOperator pixelsPerDegreeAt) {
        var sight = observer.look(candidate);
        var points = new ArrayList<CurvePoint>();
        for (double distance : distancesMetres) {
            double density = pixelsPerDegreeAt.applyAsDouble(distance);
            var viewpoint = observer.at(density, references);
            points.add(new CurvePoint(distance, density, viewpoint.correlations(sight)));
        }
        return Curve.through(points);
    }

    private Reading of(Sight sight) {
        var views = new ArrayList<ViewReading>();
        for (int view = 0; view < viewpoints.size(); view++) {
            views.add(new ViewReading(
                    pixelsPerDegree[view], view, viewpoints.get(view).correlations(sight)));
        }
        return new Reading(views);
    }
}
