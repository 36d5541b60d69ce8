package dev.nearfar.core.recipe;

import dev.nearfar.core.geometry.Length;
import dev.nearfar.core.geometry.Viewing;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/// How large the picture hangs, and from where it is looked at.
///
/// The width comes from one of three: `width` itself, `dpi` (the canvas' pixels at that density), or `print` (which also
/// sets the canvas' size). Where none is given it is 40 cm; where both `width` and `dpi` are, they must agree within 1%.
///
/// | name       | unit                 | range                                  |
/// |------------|----------------------|----------------------------------------|
/// | `dpi`      | pixels per inch      | > 0, ≤ 100000                          |
/// | distances  | length               | rising: near, those between, far       |
///
/// @param width how wide the picture hangs
/// @param dpi density of its pixels
/// @param print paper and density
/// @param nearAt from where the near picture is seen
/// @param middleAt from where the pictures between are seen, nearest first
/// @param farAt from where the far picture is seen; where it is still to be chosen, [#far] stands for it
public record Geometry(
        WallWidth width, OptionalDouble dpi, PrintSize print, Length nearAt, Distances middleAt, FarDistance farAt) {
    /// Across the room: what stands for a far distance that is still to be chosen, or four times the one before, whichever is
    /// more.
    public static final Length USUAL_FAR = Length.parse("5m");

    /// A sheet of paper at arm's length, and from where both pictures read.
    public static final Geometry DEFAULT = new Geometry(
            new WallWidth.Auto(),
            OptionalDouble.empty(),
            new PrintSize.None(),
            Length.parse("40cm"),
            Distances.NONE,
            new FarDistance.Auto());

    private static final Length DEFAULT_WIDTH = Length.parse("40cm");
    private static final double LEAST_USUAL_RATIO = 4;
    private static final double METRES_PER_INCH = 0.0254;
    private static final double MOST_DISAGREEMENT = 0.01;
    private static final double MOST_EYE_SIGMA = 10_000;

    /// Checks the density, that one thing says the width, and that distances rise.
    public Geometry {
        if (dpi.isPresent() && !(dpi.getAsDouble() > 0 && dpi.getAsDouble() <= 100_000)) {
            throw new IllegalArgumentException("dpi must be > 0 and <= 100000, was " + dpi.getAsDouble());
        }
        if (print instanceof PrintSize.Paper && (width instanceof WallWidth.Given || dpi.isPresent())) {
            throw new IllegalArgumentException("width and dpi must be left at auto with print, were %s and %s"
                    .formatted(width, dpi.isPresent() ? dpi.getAsDouble() : "auto"));
        }
        double most = farAt instanceof FarDistance.Given(var given) ? given.metres() : Double.POSITIVE_INFINITY;
        if (nearAt.metres() >= most) {
            throw new IllegalArgumentException(
                    "near-at must be less than far-at, was %s against %s".formatted(nearAt, farAt));
        }
        var before = nearAt;
        for (var between : middleAt.lengths()) {
            if (between.metres() <= before.metres() || between.metres() >= most) {
                throw new IllegalArgumentException(
                        "middle-at must rise between near-at and far-at, was %s between %s and %s"
                                .formatted(middleAt, nearAt, farAt));
            }
            before = between;
        }
    }

    /// From where the far picture is seen, or what stands for it until that is chosen.
    public Length far() {
        if (farAt instanceof FarDistance.Given(var given)) {
            return given;
        }
        double before =
                (middleAt.lengths().isEmpty() ? nearAt : middleAt.lengths().getLast()).metres();
        return USUAL_FAR.metres() >= LEAST_USUAL_RATIO * before
                ? USUAL_FAR
                : Length.ofMetres(LEAST_USUAL_RATIO * before);
    }

    /// Whether the far distance is still to be chosen.
    public boolean isFarOpen() {
        return farAt instanceof FarDistance.Auto;
    }

    /// All distances, nearest first.
    public List<Length> distances() {
        var all = new ArrayList<Length>();
        all.add(nearAt);
        all.addAll(middleAt.lengths());
        all.add(far());
        return List.copyOf(all);
    }

    /// How wide a canvas of so many pixels hangs, in metres.
    ///
    /// @throws IllegalArgumentException if `width` and `dpi` do not agree on it
    public double widthMetres(int widthPixels) {
        double byDensity = widthPixels / dpi.orElse(1) * METRES_PER_INCH;
        return switch (print) {
            case PrintSize.Paper paper -> widthPixels / paper.dpi() * METRES_PER_INCH;
            case PrintSize.None() ->
                switch (width) {
                    case WallWidth.Given(var given) -> {
                        if (dpi.isPresent() && Math.abs(byDensity / given.metres() - 1) > MOST_DISAGREEMENT) {
                            throw new IllegalArgumentException(String.format(
                                    Locale.ROOT,
                                    "width and dpi must agree, %d pixels at %s dpi are %.1f cm, width was %s",
                                    widthPixels,
                                    dpi.getAsDouble(),
                                    100 * byDensity,
                                    given));
                        }
                        yield given.metres();
                    }
                    case WallWidth.Auto() -> dpi.isPresent() ? byDensity : DEFAULT_WIDTH.metres();
                };
        };
    }

    /// Pixels per degree on a canvas of so many pixels, from a distance.
    public double pixelsPerDegree(Length at, int widthPixels) {
        return Viewing.pixelsPerDegree(widthMetres(widthPixels), widthPixels, at.metres());
    }

    /// Pixels per degree on a canvas of so many pixels, from so many metres.
    public double pixelsPerDegree(double metres, int widthPixels) {
        return Viewing.pixelsPerDegree(widthMetres(widthPixels), widthPixels, metres);
    }

    /// Pixels per degree on such a canvas from every distance, nearest first.
    public double[] pixelsPerDegree(int widthPixels) {
        return distances().stream()
                .mapToDouble(at -> pixelsPerDegree(at, widthPixels))
                .toArray();
    }

    /// Deviations of the Gaussians that stand for the eye from every distance, in pixels of such a canvas, nearest first.
    ///
    /// @throws IllegalArgumentException if one is above 10000
    public List<Double> eyeSigmas(int widthPixels) {
        var sigmas = Arrays.stream(pixelsPerDegree(widthPixels))
                .mapToObj(density -> Viewing.EYE_DEGREES * density)
                .toList();
        if (!(sigmas.getLast() <= MOST_EYE_SIGMA)) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "the eye's blur from far-at must be at most %.0f pixels, was %.0f (%s, %d pixels on %.3g m)",
                    MOST_EYE_SIGMA,
                    sigmas.getLast(),
                    far(),
                    widthPixels,
                    widthMetres(widthPixels)));
        }
        return sigmas;
    }

    /// The same, hanging so wide.
    public Geometry withWidth(WallWidth other) {
        return new Geometry(other, OptionalDouble.empty(), new PrintSize.None(), nearAt, middleAt, farAt);
    }

    /// The same, seen from so far.
    public Geometry withFar(Length other) {
        return new Geometry(width, dpi, print, nearAt, middleAt, new FarDistance.Given(other));
    }

    /// The same with the width and the far distance written out.
    ///
    /// @throws IllegalArgumentException if `width` and `dpi` do not agree on it
    public Geometry resolved(int widthPixels) {
        double metres = widthMetres(widthPixels);
        var known = width instanceof WallWidth.Given given ? given : new WallWidth.Given(Length.ofMetres(metres));
        return withWidth(known).withFar(far());
    }
}
