package dev.nearfar.files;

/// The formats that pictures are read from; those that are written, [OutputFormat] has.
public enum PictureFormat {
    /// Lossless.
    PNG,
    /// Lossy.
    JPEG
}
