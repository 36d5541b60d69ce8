package dev.nearfar.align;

import dev.nearfar.core.picture.Homography;

/// Two eyes: the left and the right one as the picture shows them, in its pixels.
///
/// @param score 0..1: how likely these are eyes
public record EyePair(double leftX, double leftY, double rightX, double rightY, double score) {
    /// Checks the numbers.
    ///
    /// @throws IllegalArgumentException if both are one point, or the score is not 0..1
    public EyePair {
        if (!(apart(leftX, leftY, rightX, rightY) > 0)) {
            throw new IllegalArgumentException("eyes must be apart, were both at " + leftX + "," + leftY);
        }
        if (!(score >= 0 && score <= 1)) {
            throw new IllegalArgumentException("score must be 0..1, was " + score);
        }
    }

    /// From one to the other, in pixels.
    public double distance() {
        return apart(leftX, leftY, rightX, rightY);
    }

    /// The same eyes where a map takes them.
    EyePair mapped(Homography map) {
        return new EyePair(
                map.x(leftX, leftY), map.y(leftX, leftY), map.x(rightX, rightY), map.y(rightX, rightY), score);
    }

    private static double apart(double leftX, double leftY, double rightX, double rightY) {
        return Math.sqrt((rightX - leftX) * (rightX - leftX) + (rightY - leftY) * (rightY - leftY));
    }
}
