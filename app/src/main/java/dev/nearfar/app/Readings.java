package dev.nearfar.app;

import dev.nearfar.judge.HybridReading;
import dev.nearfar.judge.Reading;

/// How the pictures of a mix read from their distances.
///
/// @param legibility by how much each leads, in its view
/// @param reading how much of the nearest and the farthest is there to be seen
public record Readings(Reading legibility, HybridReading reading) {}
