package dev.nearfar.align;

import dev.nearfar.core.picture.Picture;
import java.util.List;

/// Finds faces. Optional: where a module that provides one is present, [java.util.ServiceLoader] finds it, and its word
/// goes before that of the eye finder that is built in.
public interface FaceFinder {
    /// What it is called, for people: "OpenCV's cascades".
    String name();

    /// The faces of a picture, the likeliest first; none where there are none.
    List<EyePair> find(Picture picture);
}
