package dev.nearfar.judge;

/// What a person would say of one picture in one view.
///
/// Calibrated on hybrids of photographs against an object detector and two eyes; docs/quality.md shows where they part.
public enum Verdict {
    /// The picture is what one sees.
    CLEARLY,
    /// It is there for who looks for it, or something else is seen beside it.
    FAINTLY,
    /// It is not there, or drowned.
    NOT
}
