package dev.nearfar.core.geometry;

/// Angles under which a picture is seen.
public final class Viewing {
    /// Deviation of the Gaussian that stands for the eye, in degrees: half amplitude at 12.1 cycles per degree (the
    /// achromatic kernel of LDR-FLIP, Andersson et al. 2020).
    public static final double EYE_DEGREES = 0.01543;

    private Viewing() {}

    /// Pixels per degree at the picture's centre: `ppd = 1 / (2·atan(W / (2·n·d)))`, the angle in degrees.
    ///
    /// | name             | unit   | range |
    /// |------------------|--------|-------|
    /// | `widthMetres`    | metres | > 0   |
    /// | `widthPixels`    | pixels | ≥ 1   |
    /// | `distanceMetres` | metres | > 0   |
    ///
    /// Example: 512 pixels on 40 cm, seen from 5 m, are 111.7 pixels per degree.
    public static double pixelsPerDegree(double widthMetres, int widthPixels, double distanceMetres) {
        double radians = 2 * StrictMath.atan(widthMetres / (2.0 * widthPixels * distanceMetres));
        return 1 / StrictMath.toDegrees(radians);
    }

    /// Cycles across a picture that are halved on their way through the eye, from a distance.
    ///
    /// `N½ = 12.1 · 2·atan(W / 2d)`, the angle in degrees, with the half-amplitude frequency of LDR-FLIP's achromatic
    /// filter.
    ///
    /// Example: a picture 40 cm wide seen from 5 m has 55.4 of them.
    public static double halfAmplitudeCycles(double widthMetres, double distanceMetres) {
        return 12.1 * StrictMath.toDegrees(2 * StrictMath.atan(widthMetres / (2 * distanceMetres)));
    }

    /// Standard deviation, in pixels, of the Gaussian that halves a sine of `cyclesPerPixel`.
    ///
    /// A Gaussian of deviation σ scales a sine of frequency `f` by `exp(−2π²σ²f²)`, which is ½ at
    /// `σ = √(ln 2 / 2) / (π f)`.
    ///
    /// Example: `sigmaPixels(1.0 / 12)` is 2.249.
    public static double sigmaPixels(double cyclesPerPixel) {
        return Math.sqrt(StrictMath.log(2) / 2) / (Math.PI * cyclesPerPixel);
    }
}
