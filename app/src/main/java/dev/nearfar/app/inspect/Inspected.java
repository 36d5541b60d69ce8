package dev.nearfar.app.inspect;

import dev.nearfar.app.RecipeDocument;
import dev.nearfar.files.model.PictureFacts;
import java.util.Optional;

/// A picture that was looked into.
///
/// @param facts what its headers say
/// @param document the recipe that it carries, if it is one that can be carried out
public record Inspected(PictureFacts facts, Optional<RecipeDocument> document) {}
