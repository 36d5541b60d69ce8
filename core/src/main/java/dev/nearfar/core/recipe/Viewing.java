package dev.nearfar.core.recipe;

/// Angles under which a picture is seen.
public final class Viewing {
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
