package dev.nearfar.core.recipe;

/// How the two pictures are laid onto each other before they are laid on the canvas.
///
/// @param align what moves which pixel where
/// @param move which of them moves; the other one stays as it is and gives the frame
/// @param border what stands where the moved one leaves the frame uncovered
public record Placement(AlignBy align, Moved move, Surround border) {
    /// Neither moves.
    public static final Placement NONE = new Placement(new AlignBy.None(), Moved.FAR, Surround.BLUR);

    /// Which picture moves.
    public enum Moved {
        /// The far one: it is seen blurred, and bears it best.
        FAR,
        /// The near one.
        NEAR
    }

    /// What stands beside a picture that covers only part of the frame.
    public enum Surround {
        /// The picture mirrored about its edges.
        MIRROR,
        /// The same, ever more blurred: nothing there draws the eye.
        BLUR,
        /// The background colour.
        COLOUR,
        /// Nothing: both pictures are cut to the largest rectangle that both cover.
        CROP
    }

    /// The same with another alignment.
    public Placement withAlign(AlignBy other) {
        return new Placement(other, move, border);
    }
}
