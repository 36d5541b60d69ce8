package dev.nearfar.judge;

import java.util.List;

/// How much of two pictures' contrast is visible in a third: with all filtered by the contrast sensitivity of a view,
/// `H ≈ a·A + b·B` by least squares.
///
/// Where one picture is blank, nothing of it is visible; where both are the same but for their contrast, each is credited
/// with all of it.
final class VisibleContrast {
    /// From this share of the product of their squares on, two pictures are told apart.
    private static final double LEAST_APART = 1e-6;

    private final SensitivityProducts products;
    private final List<float[]> pictures;
    private final double nearSquares;
    private final double farSquares;
    private final double shared;

    /// @param near its coefficients, as [CosineSpectrum] gives them
    /// @param far the other's
    VisibleContrast(float[] near, float[] far, SensitivityProducts products) {
        this.products = products;
        pictures = List.of(near, far);
        var ofNear = products.of(near, List.of(far));
        nearSquares = square(ofNear[0]);
        farSquares = square(products.of(far, List.of())[0]);
        shared = ofNear[1];
    }

    private double square(double squares) {
        return products.length(squares) == 0 ? 0 : squares;
    }

    /// @param near `a`, 1 being the picture's own contrast
    /// @param far `b`
    /// @param residual root mean square of what is neither
    /// @param ofNear root mean square of the near picture
    /// @param ofFar root mean square of the far picture
    record Fit(double near, double far, double residual, double ofNear, double ofFar) {
        /// The residual over the near picture's contrast; 0 beside a blank one.
        double residualOfNear() {
            return ofNear == 0 ? 0 : residual / ofNear;
        }

        /// The residual over the far picture's contrast; 0 beside a blank one.
        double residualOfFar() {
            return ofFar == 0 ? 0 : residual / ofFar;
        }
    }

    Fit fit(float[] spectrum) {
        var sums = products.of(spectrum, pictures);
        double withNear = sums[1];
        double withFar = sums[2];
        double determinant = nearSquares * farSquares - shared * shared;
        double a;
        double b;
        double explained;
        if (determinant > LEAST_APART * nearSquares * farSquares) {
            a = (withNear * farSquares - withFar * shared) / determinant;
            b = (withFar * nearSquares - withNear * shared) / determinant;
            explained = a * withNear + b * withFar;
        } else {
            a = nearSquares == 0 ? 0 : withNear / nearSquares;
            b = farSquares == 0 ? 0 : withFar / farSquares;
            explained = Math.max(a * withNear, b * withFar);
        }
        int pixels = products.shape().planeSize();
        return new Fit(
                a,
                b,
                Math.sqrt(Math.max(sums[0] - explained, 0) / pixels),
                Math.sqrt(nearSquares / pixels),
                Math.sqrt(farSquares / pixels));
    }
}
