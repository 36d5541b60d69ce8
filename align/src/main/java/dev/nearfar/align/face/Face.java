package dev.nearfar.align.face;

/// A face as a picture shows it, in the picture's pixels: (0, 0) is the centre of the first. Left and right are the viewer's, for a
/// face that stands upright.
///
/// @param leftX and `leftY`: the pupil of the left eye
/// @param rightX and `rightY`: that of the right one
/// @param mouthX and `mouthY`: the middle between the mouth's corners
/// @param left and `top`, `right`, `bottom`: what the whole head takes, hair and chin, at its tilt; it may reach beyond the picture
/// @param score 0.82..1: how sure the detector is that this is a face
public record Face(
        double leftX,
        double leftY,
        double rightX,
        double rightY,
        double mouthX,
        double mouthY,
        double left,
        double top,
        double right,
        double bottom,
        double score) {
    /// What is less sure than this is no face: on real photographs the least sure person had 0.84, the surest thing that was none 0.80.
    static final double LEAST_SCORE = 0.82;

    private static final double CONFIDENCE_OF_LEAST = 0.95;
    private static final double CONFIDENCE_OF_SUREST = 0.99;

    /// Checks the score, and that the eyes are apart.
    public Face {
        if (!(score >= LEAST_SCORE && score <= 1)) {
            throw new IllegalArgumentException("score must be 0.82..1, was " + score);
        }
        if (leftX == rightX && leftY == rightY) {
            throw new IllegalArgumentException("eyes must be apart, were both at " + leftX + "," + leftY);
        }
    }

    /// From eye to eye, in pixels.
    public double eyeDistance() {
        double right = rightX - leftX;
        double down = rightY - leftY;
        return Math.sqrt(right * right + down * down);
    }

    /// How likely the eyes are where they are said to be, 0..1: what scores mean on real photographs.
    public double confidence() {
        return CONFIDENCE_OF_LEAST
                + (score - LEAST_SCORE) / (1 - LEAST_SCORE) * (CONFIDENCE_OF_SUREST - CONFIDENCE_OF_LEAST);
    }
}
