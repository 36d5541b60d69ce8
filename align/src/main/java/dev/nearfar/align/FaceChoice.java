package dev.nearfar.align;

/// Which face of each picture is meant, where several are found.
///
/// @param near from 1, the largest first; 0 for whichever suits
/// @param far the same of the far picture
public record FaceChoice(int near, int far) {
    /// Whichever suit: the largest that can be laid onto each other.
    public static final FaceChoice ANY = new FaceChoice(0, 0);

    /// Checks the numbers.
    public FaceChoice {
        if (near < 0 || far < 0) {
            throw new IllegalArgumentException("face must be >= 0, was " + Math.min(near, far));
        }
    }

    /// @param number from 0
    boolean allows(int number, int other) {
        return (near == 0 || near == number + 1) && (far == 0 || far == other + 1);
    }

    /// Whether either is chosen.
    boolean isMade() {
        return near > 0 || far > 0;
    }
}
