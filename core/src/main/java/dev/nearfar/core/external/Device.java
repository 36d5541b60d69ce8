package dev.nearfar.core.external;

/// What computes an error function.
public enum Device {
    /// The processor.
    CPU,
    /// A graphics processor that CUDA knows.
    CUDA
}
