package dev.nearfar.align.face;

/// A square window about an eye, level with it, in the features of a face: what the iris network looks at.
///
/// A place (x, y) of the window, in its own 16 × 16 pixels, corners at whole numbers, lies at
/// `(a·x + b·y + c, d·x + e·y + f)` of the features' pixels.
record EyeWindow(double a, double b, double c, double d, double e, double f) {
    private static final int SIDE = 16;

    /// How much wider the window is than what it encloses.
    private static final double ROOM = 1.5;

    /// Which of a face's points make the window.
    ///
    /// @param left the corner at the viewer's left
    /// @param right the other corner; both are level in the window
    /// @param around what it encloses
    record Points(int left, int right, int[] around) {}

    /// @param mesh x, y and depth of each point of the face
    /// @param scale from the points' pixels to the features'
    static EyeWindow of(Points points, float[] mesh, double scale) {
        double right = mesh[3 * points.right()] - mesh[3 * points.left()];
        double down = mesh[3 * points.right() + 1] - mesh[3 * points.left() + 1];
        double length = Math.sqrt(right * right + down * down) + 1e-9;
        double cosine = right / length;
        double sine = down / length;
        double leftmost = Double.MAX_VALUE;
        double rightmost = -Double.MAX_VALUE;
        double top = Double.MAX_VALUE;
        double bottom = -Double.MAX_VALUE;
        for (int point : points.around()) {
            double x = scale * mesh[3 * point];
            double y = scale * mesh[3 * point + 1];
            double along = cosine * x + sine * y;
            double across = cosine * y - sine * x;
            leftmost = Math.min(leftmost, along);
            rightmost = Math.max(rightmost, along);
            top = Math.min(top, across);
            bottom = Math.max(bottom, across);
        }
        double wide = ROOM * (rightmost - leftmost) / SIDE;
        double high = ROOM * (bottom - top) / SIDE;
        double middleAlong = (leftmost + rightmost) / 2 - wide * SIDE / 2;
        double middleAcross = (top + bottom) / 2 - high * SIDE / 2;
        return new EyeWindow(
                cosine * wide,
                -sine * high,
                cosine * middleAlong - sine * middleAcross,
                sine * wide,
                cosine * high,
                sine * middleAlong + cosine * middleAcross);
    }

    /// The features within the window, between their pixels; 0 beyond them.
    Tensor cut(Tensor features) {
        var cut = Tensor.zero(SIDE, SIDE, features.channels());
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column < SIDE; column++) {
                double x = x(column + 0.5, row + 0.5) - 0.5;
                double y = y(column + 0.5, row + 0.5) - 0.5;
                if (x >= 0 && y >= 0 && x <= features.width() - 1 && y <= features.height() - 1) {
                    between(features, x, y, cut, cut.at(row, column));
                }
            }
        }
        return cut;
    }

    private static void between(Tensor features, double x, double y, Tensor to, int at) {
        int column = Math.min((int) x, features.width() - 2);
        int row = Math.min((int) y, features.height() - 2);
        float across = (float) (x - column);
        float along = (float) (y - row);
        var values = features.values();
        int upper = features.at(row, column);
        int lower = features.at(row + 1, column);
        for (int channel = 0; channel < features.channels(); channel++) {
            int next = channel + features.channels();
            float above = values[upper + channel] * (1 - across) + values[upper + next] * across;
            float below = values[lower + channel] * (1 - across) + values[lower + next] * across;
            to.values()[at + channel] = above * (1 - along) + below * along;
        }
    }

    /// Where a place of the window lies in the features.
    double x(double x, double y) {
        return a * x + b * y + c;
    }

    double y(double x, double y) {
        return d * x + e * y + f;
    }
}
