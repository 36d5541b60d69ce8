package dev.nearfar.autodiff;

import ai.djl.ndarray.NDArray;

/// What a picture should be: the less, the better.
///
/// Whoever writes one needs no gradient: whatever PyTorch's operations make of the canvas is differentiated by PyTorch. The
/// class is public, is named as its file, and has a constructor without parameters.
///
/// ```java
/// import ai.djl.ndarray.NDArray;
/// import dev.nearfar.autodiff.ErrorFunction;
/// import dev.nearfar.autodiff.Scene;
///
/// public final class Mine implements ErrorFunction {
///     public NDArray error(Scene scene) {
///         return scene.canvas().sub(scene.near()).square().sum();
///     }
/// }
/// ```
@FunctionalInterface
public interface ErrorFunction {
    /// Returns one number that depends on the canvas: a tensor of a single element.
    ///
    /// It is called once an evaluation, on one thread. Tensors that it makes are given back when it is done; what does not
    /// depend on the canvas can be kept by [Scene#once].
    NDArray error(Scene scene);
}
