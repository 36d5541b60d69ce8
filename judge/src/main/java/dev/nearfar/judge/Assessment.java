package dev.nearfar.judge;

/// Everything that is measured of one picture made of two.
///
/// @param legibility how like each picture it is: view 0 is the near one, view 1 the far one
/// @param reading how much of each picture is there to be seen
/// @param structure multi-scale structure against the near picture, −1 .. 1 (equal)
public record Assessment(Reading legibility, HybridReading reading, double structure) {}
