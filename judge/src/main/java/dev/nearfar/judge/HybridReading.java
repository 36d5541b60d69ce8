package dev.nearfar.judge;

/// How a hybrid of two pictures looks from its two distances, with contrast counted.
///
/// @param near up close
/// @param far from afar
public record HybridReading(Near near, Far far) {
    /// From this share on, an object detector that knows both pictures' kinds told the near one in all of 18 hybrids of photographs; below it, in
    /// 70%.
    public static final double CLEAR_NEAR = 0.2;

    private static final double FAINT_NEAR = -0.45;

    /// Of less than half of its own contrast a picture is a shadow.
    public static final double CLEAR_NEAR_CONTRAST = 0.5;

    private static final double FAINT_NEAR_CONTRAST = 0.25;

    /// Shares of what FLIP says of the near picture alone.
    private static final double CLEAR_FAR = 0.4;

    private static final double FAINT_FAR = 0.7;

    private static final double CLEAR_FAR_CONTRAST = 0.7;
    private static final double FAINT_FAR_CONTRAST = 0.35;

    /// Whether each picture is there, in its view.
    public boolean reads() {
        return near.verdict() != Verdict.NOT && far.verdict() != Verdict.NOT;
    }

    /// The view from up close.
    ///
    /// @param n how the near picture reads: `structure − residual/2`
    /// @param share `n` over that of the near picture alone; 1 where local structure does not tell the two pictures apart
    /// @param structure by how much local contrast and form are more the near picture's than the far one's, over the three finest
    ///     scales, −2..2
    /// @param contrast `a`: the near picture's visible contrast, 1 is its own
    /// @param residual what is neither picture, over the near picture's own contrast, ≥ 0
    public record Near(double n, double share, double structure, double contrast, double residual) {
        /// How plain the near picture is.
        public Verdict verdict() {
            if (share >= CLEAR_NEAR && contrast >= CLEAR_NEAR_CONTRAST) {
                return Verdict.CLEARLY;
            }
            return share >= FAINT_NEAR && contrast >= FAINT_NEAR_CONTRAST ? Verdict.FAINTLY : Verdict.NOT;
        }
    }

    /// The view from afar.
    ///
    /// @param flip FLIP against the far picture, 0 (no difference) .. 1
    /// @param share `flip` over that of the near picture alone; 0 where pictures cannot be told apart from there
    /// @param contrast `b`: the far picture's visible contrast, 1 is its own
    /// @param leak the near picture's visible contrast, which should be 0
    /// @param residual what is neither picture, over the far picture's own contrast, ≥ 0
    public record Far(double flip, double share, double contrast, double leak, double residual) {
        /// How plain the far picture is.
        public Verdict verdict() {
            if (share <= CLEAR_FAR && contrast >= CLEAR_FAR_CONTRAST) {
                return Verdict.CLEARLY;
            }
            return share <= FAINT_FAR && contrast >= FAINT_FAR_CONTRAST ? Verdict.FAINTLY : Verdict.NOT;
        }
    }
}
