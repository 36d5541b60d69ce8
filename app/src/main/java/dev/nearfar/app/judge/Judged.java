package dev.nearfar.app.judge;

import dev.nearfar.core.picture.Shape;
import dev.nearfar.judge.Judgement;
import java.util.List;

/// A hybrid that was judged.
///
/// @param name what messages call the hybrid
/// @param shape of the hybrid
/// @param hanging how it hangs
/// @param nearSha256 of the near picture's file
/// @param farSha256 of the far picture's file
/// @param hybridSha256 of the hybrid's file
/// @param notes what was done to the pictures, in words, one line each
/// @param judgement what was measured
public record Judged(
        String name,
        Shape shape,
        Hanging hanging,
        String nearSha256,
        String farSha256,
        String hybridSha256,
        List<String> notes,
        Judgement judgement) {
    /// Copies the notes.
    public Judged {
        notes = List.copyOf(notes);
    }

    /// Whether every picture reads from its distance.
    public boolean reads() {
        return judgement.reads();
    }
}
