package dev.nearfar.core.recipe;

/// How the two pictures are laid onto each other before they are laid on the canvas.
///
/// @param align what moves which pixel where
/// @param move which of them moves; the other one stays as it is and gives the frame
/// @param border what stands where the moved one leaves the frame uncovered
/// @param cut which part of the frame is kept; only with an alignment
public record Placement(AlignBy align, Moved move, Surround border, CutTo cut) {
    /// Neither moves.
    public static final Placement NONE = new Placement(new AlignBy.None(), Moved.AUTO, Surround.AUTO, new CutTo.None());

    /// Which picture moves.
    public enum Moved {
        /// The far one; whoever looks for what belongs on what may take the near one where only that covers the frame.
        AUTO,
        /// The far one: it is seen blurred, and bears it best.
        FAR,
        /// The near one.
        NEAR
    }

    /// What stands beside a picture that covers only part of the frame.
    public enum Surround {
        /// What suits: whoever looks for faces may cut to where both are whole, or enlarge the moved picture a little; else
        /// as [#BLUR].
        AUTO,
        /// The picture mirrored about its edges.
        MIRROR,
        /// The same, ever more blurred: nothing there draws the eye.
        BLUR,
        /// The background colour.
        COLOUR,
        /// Nothing: both pictures are cut to the largest rectangle that both cover.
        CROP
    }

    /// Whether it is the far one that moves, and the near one that gives the frame.
    public boolean isFarMoved() {
        return move != Moved.NEAR;
    }

    /// The same with nothing left open about which one moves.
    Placement resolved() {
        return move == Moved.AUTO && !(align instanceof AlignBy.None) ? withMove(Moved.FAR) : this;
    }

    /// The same with another one that moves.
    public Placement withMove(Moved other) {
        return new Placement(align, other, border, cut);
    }

    /// The same with another alignment.
    public Placement withAlign(AlignBy other) {
        return new Placement(other, move, border, cut);
    }

    /// The same cut to another part.
    public Placement withCut(CutTo other) {
        return new Placement(align, move, border, other);
    }

    /// The same with another border.
    public Placement withBorder(Surround other) {
        return new Placement(align, move, other, cut);
    }
}
