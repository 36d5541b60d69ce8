package dev.nearfar.judge;

/// Everything that is measured of one picture made of two.
///
/// @param reading its legibility: view 0 is the near one, view 1 the far one
/// @param flip FLIP against the far picture in the far view, 0 (equal) .. 1
/// @param structure multi-scale structure against the near picture, −1 .. 1 (equal)
public record Assessment(Reading reading, double flip, double structure) {}
