package dev.nearfar.core.distance;

import dev.nearfar.core.picture.Planes;

/// How far what is seen is from its target, as one number with its gradient.
public interface Distance {
    /// Returns the distance, and writes `weight` times its gradient by the samples of `seen` into `cotangent`.
    ///
    /// All three stacks have one shape and precision.
    double valueAndCotangent(Planes seen, Planes target, double weight, Planes cotangent);
}
