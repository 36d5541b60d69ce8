package dev.nearfar.align;

/// Two features that look alike, and no other looks as much so.
///
/// @param likeness scalar product of the descriptors, 0..1
record Match(Feature near, Feature far, double likeness) {}
