package dev.nearfar.core.view;

import dev.nearfar.core.colour.TransferFunction;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import java.util.List;

/// One way of looking at the canvas, as plain data that can build the view for a size.
public sealed interface ViewSpec {
    /// The picture as it is.
    record Near() implements ViewSpec {}

    /// The picture blurred in linear light, shown in code values again: what remains of it from afar.
    ///
    /// | name          | unit   | range    |
    /// |---------------|--------|----------|
    /// | `sigmaPixels` | pixels | > 0      |
    /// | `kernelSize`  | taps   | odd, ≥ 1 |
    ///
    /// @param curve between code values and linear light
    /// @param sigmaPixels deviation of the Gaussian
    /// @param kernelSize how many of its taps are kept
    /// @param border what lies beyond the edge
    record Blurred(TransferFunction curve, double sigmaPixels, int kernelSize, Border border) implements ViewSpec {
        /// Checks the kernel.
        public Blurred {
            Gaussian.taps(sigmaPixels, kernelSize);
        }
    }

    /// The picture seen from where a true Gaussian is what remains: blurred in linear light, border mirrored, shown in
    /// code values again.
    ///
    /// | name          | unit   | range |
    /// |---------------|--------|-------|
    /// | `sigmaPixels` | pixels | > 0   |
    ///
    /// @param curve between code values and linear light
    /// @param sigmaPixels deviation of the Gaussian
    record Far(TransferFunction curve, double sigmaPixels) implements ViewSpec {
        /// Checks the deviation.
        public Far {
            Gaussian.taps(sigmaPixels, 1);
        }
    }

    /// The detail of the picture close up: what a Gaussian blur of code values would take away, border mirrored.
    ///
    /// | name          | unit   | range |
    /// |---------------|--------|-------|
    /// | `sigmaPixels` | pixels | > 0   |
    ///
    /// @param sigmaPixels deviation of the Gaussian
    record Detail(double sigmaPixels) implements ViewSpec {
        /// Checks the deviation.
        public Detail {
            Gaussian.taps(sigmaPixels, 1);
        }
    }

    /// The detail that is left from afar: of what [Far] shows, what a blur of code values by `detailSigmaPixels` would
    /// take away. For pictures that are to be seen neither closest nor farthest.
    ///
    /// | name                | unit   | range |
    /// |---------------------|--------|-------|
    /// | `sigmaPixels`       | pixels | > 0   |
    /// | `detailSigmaPixels` | pixels | > 0   |
    ///
    /// @param curve between code values and linear light
    /// @param sigmaPixels deviation of the Gaussian that distance is
    /// @param detailSigmaPixels deviation of the Gaussian that takes detail away; above `sigmaPixels`, or hardly any is
    ///     left
    record FarDetail(TransferFunction curve, double sigmaPixels, double detailSigmaPixels) implements ViewSpec {
        /// Checks the deviations.
        public FarDetail {
            Gaussian.taps(sigmaPixels, 1);
            Gaussian.taps(detailSigmaPixels, 1);
        }
    }

    /// What a person calls this view.
    default String label() {
        return switch (this) {
            case Near() -> "near";
            case Blurred(var curve, var sigmaPixels, var kernelSize, var border) ->
                "blurred by %s px (%d taps)".formatted(sigmaPixels, kernelSize);
            case Far(var curve, var sigmaPixels) -> "far, blurred by %s px".formatted(sigmaPixels);
            case Detail(var sigmaPixels) -> "detail finer than %s px".formatted(sigmaPixels);
            case FarDetail(var curve, var sigmaPixels, var detailSigmaPixels) ->
                "far, blurred by %s px, detail finer than %s px".formatted(sigmaPixels, detailSigmaPixels);
        };
    }

    /// Builds the view for a canvas of one shape.
    default View build(Shape shape, Precision precision, Workers workers) {
        return switch (this) {
            case Near() -> new Identity(shape, workers);
            case Blurred(var curve, var sigmaPixels, var kernelSize, var border) ->
                inLinearLight(
                        curve,
                        new SeparableBlur(shape, Gaussian.taps(sigmaPixels, kernelSize), border, precision, workers),
                        precision,
                        workers);
            case Far(var curve, var sigmaPixels) ->
                inLinearLight(curve, GaussianBlur.of(shape, sigmaPixels, precision, workers), precision, workers);
            case Detail(var sigmaPixels) -> new HighPass(shape, sigmaPixels, precision, workers);
            case FarDetail(var curve, var sigmaPixels, var detailSigmaPixels) ->
                new Chain(
                        List.of(
                                new Far(curve, sigmaPixels).build(shape, precision, workers),
                                new HighPass(shape, detailSigmaPixels, precision, workers)),
                        precision);
        };
    }

    private static View inLinearLight(TransferFunction curve, View blur, Precision precision, Workers workers) {
        var decode = new Transfer(blur.input(), curve, Transfer.Direction.DECODE, precision, workers);
        var encode = new Transfer(blur.output(), curve, Transfer.Direction.ENCODE, precision, workers);
        return new Chain(List.of(decode, blur, encode), precision);
    }
}
