package dev.nearfar.files.model;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What a picture file says of itself, as far as it says it.
///
/// @param format such as `PNG`
/// @param width columns as stored, ≥ 1
/// @param height rows as stored, ≥ 1
/// @param depth bits a sample
/// @param profile what its colours mean, in words
/// @param pixelsPerInch density across, if it is stated as a length
/// @param orientation EXIF's, 1..8; 1 is upright, also where nothing is said
/// @param recipe the text of the recipe that it carries
/// @param recipeProblem why there is no text although there is a recipe
public record PictureFacts(
        String format,
        int width,
        int height,
        OptionalInt depth,
        Optional<String> profile,
        OptionalDouble pixelsPerInch,
        int orientation,
        Optional<String> recipe,
        Optional<String> recipeProblem) {}
