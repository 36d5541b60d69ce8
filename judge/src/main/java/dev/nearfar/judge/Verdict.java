package dev.nearfar.judge;

/// What a person would say of one picture in one view.
///
/// That a picture *reads* is a matter of its margin alone, see [ViewReading#reads]; this tells in addition whether another
/// one is seen through it.
public enum Verdict {
    /// The picture is what one sees.
    CLEARLY,
    /// It leads in both measures, but another one shows through, as in a double exposure: its lead is below [#CLEAR] in one
    /// measure, or in both measures the runner-up's correlation is [#SHOWS_THROUGH] of its own or more.
    MINGLED,
    /// In one measure at least it does not lead.
    NOT;

    /// The least lead of a picture that is seen clearly.
    public static final double CLEAR = 0.1;

    /// From which share of the leader's correlation on a picture shows through.
    ///
    /// So chosen that it parts hybrids from double exposures: of the sample pictures laid over each other half and half, in
    /// neither view does either read clearly on 36 of 42 pairs; on the rest one is much the stronger.
    public static final double SHOWS_THROUGH = 0.3;

    /// The verdict on a picture in a view.
    static Verdict of(ViewReading view, int picture) {
        var own = view.correlations().get(picture);
        var lead = view.margin(picture);
        if (lead.least() <= 0) {
            return NOT;
        }
        boolean isDouble = own.edge() - lead.edge() >= SHOWS_THROUGH * own.edge()
                && own.csf() - lead.csf() >= SHOWS_THROUGH * own.csf();
        return isDouble || lead.least() < CLEAR ? MINGLED : CLEARLY;
    }
}
