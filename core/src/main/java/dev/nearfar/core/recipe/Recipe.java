package dev.nearfar.core.recipe;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.picture.Shape;

/// Everything that decides the picture, apart from the pictures themselves. The same recipe gives the same pixels on
/// every machine; it holds no time, no thread count, no path and no engine.
///
/// @param method how the hybrid is made
/// @param fit how a picture is laid on a canvas of another shape
/// @param size how large the canvas is
/// @param background what stands behind see-through pixels and beside a contained picture
/// @param geometry how large it hangs and from where it is looked at
/// @param placement how the pictures are laid onto each other
/// @param error error functions from elsewhere, beside the method's own
/// @param see which picture is to be seen how, where distances alone do not say it
/// @param terms the list of terms, where it is written out: the method's own, or one that a person edited
public record Recipe(
        Method method,
        Fit fit,
        CanvasSize size,
        SrgbColour background,
        Geometry geometry,
        Placement placement,
        Externals error,
        Sights see,
        Terms terms) {
    /// What is done when nothing is asked for.
    public static final Recipe DEFAULT = new Recipe(
            Eye.DEFAULT, Fit.COVER, new CanvasSize.Auto(), SrgbColour.WHITE, Geometry.DEFAULT, Placement.NONE);

    /// Checks that one thing says the size.
    public Recipe {
        if (size instanceof CanvasSize.Pixels && geometry.print() instanceof PrintSize.Paper) {
            throw new IllegalArgumentException(
                    "size must be left at auto with print, was %s with %s".formatted(size, geometry.print()));
        }
    }

    /// A recipe without error functions from elsewhere.
    public Recipe(
            Method method, Fit fit, CanvasSize size, SrgbColour background, Geometry geometry, Placement placement) {
        this(method, fit, size, background, geometry, placement, Externals.NONE, Sights.BY_DISTANCE, Terms.NONE);
    }

    /// How many pictures it takes, masks included.
    public int pictures() {
        int named = Math.max(see.pictures(), terms.pictures());
        return see.isByDistance() ? Math.max(named, geometry.distances().size()) : named;
    }

    /// The same with another list of terms.
    public Recipe withTerms(Terms other) {
        return new Recipe(method, fit, size, background, geometry, placement, error, see, other);
    }

    /// The same with other sights.
    public Recipe withSee(Sights other) {
        return new Recipe(method, fit, size, background, geometry, placement, error, other, terms);
    }

    /// The same with another method.
    public Recipe withMethod(Method other) {
        return new Recipe(other, fit, size, background, geometry, placement, error, see, terms);
    }

    /// The same with another geometry.
    public Recipe withGeometry(Geometry other) {
        return new Recipe(method, fit, size, background, other, placement, error, see, terms);
    }

    /// The same with another placement.
    public Recipe withPlacement(Placement other) {
        return new Recipe(method, fit, size, background, geometry, other, error, see, terms);
    }

    /// The same with other error functions from elsewhere.
    public Recipe withError(Externals other) {
        return new Recipe(method, fit, size, background, geometry, placement, other, see, terms);
    }

    /// The canvas for a near picture of some shape.
    public CanvasSize.Pixels canvas(Shape near) {
        return switch (size) {
            case CanvasSize.Pixels given -> given;
            case CanvasSize.Auto() ->
                switch (geometry.print()) {
                    case PrintSize.Paper paper -> paper.canvas(near);
                    case PrintSize.None() -> new CanvasSize.Pixels(near.width(), near.height());
                };
        };
    }

    /// The same with everything that follows from the near picture's shape written out.
    ///
    /// @throws IllegalArgumentException if the geometry contradicts itself on this canvas
    public Recipe resolved(Shape near) {
        var pixels = canvas(near);
        var chosen = switch (method) {
            case Seed seed -> seed.withTaps(seed.taps());
            case Classic classic -> classic;
            case Eye eye -> eye;
            case Alone alone -> alone;
        };
        return new Recipe(
                chosen,
                fit,
                pixels,
                background,
                geometry.resolved(pixels.width()),
                placement.resolved(),
                error,
                see,
                terms);
    }
}
