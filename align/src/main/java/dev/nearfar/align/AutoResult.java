package dev.nearfar.align;

import dev.nearfar.align.face.Face;
import java.util.List;
import java.util.Optional;

/// What came of laying one picture onto another without being told how.
///
/// @param sure how the far picture lies, where that is sure enough to act on
/// @param guess the best guess, sure or not; nothing where there is not even that
/// @param how what was found and how sure it is, one line for people
/// @param laid the faces that are laid onto each other, where it is by faces
/// @param nearFaces the near picture's faces, where faces were looked for; their order numbers them from 1
/// @param farFaces the far picture's
public record AutoResult(
        Optional<Alignment> sure,
        Optional<Alignment> guess,
        String how,
        Optional<LaidFaces> laid,
        List<Face> nearFaces,
        List<Face> farFaces) {
    /// Two faces of which one is laid onto the other.
    public record LaidFaces(Face near, Face far) {}

    /// Copies the lists.
    public AutoResult {
        nearFaces = List.copyOf(nearFaces);
        farFaces = List.copyOf(farFaces);
    }

    /// Whether the pictures should be left as they are.
    public boolean unsure() {
        return sure.isEmpty();
    }
}
