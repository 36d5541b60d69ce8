package dev.nearfar.core.picture;

/// How samples are computed: `FLOAT` by the fast kernels, `DOUBLE` by the readable reference.
public enum Precision {
    /// 32 bits a sample.
    FLOAT,
    /// 64 bits a sample.
    DOUBLE
}
