package dev.nearfar.core.view;

import dev.nearfar.core.colour.TransferFunction;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Border;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleUnaryOperator;

/// One way of looking at the canvas, as plain data that can build the view for a size.
///
/// Here are those that presets are made of. [dev.nearfar.core.view.named.Views] lists these and all that people can ask for by name, each
/// of which is one file; a jar may bring more.
public interface ViewSpec {
    /// The name of its [ViewKind].
    String name();

    /// Its values in the kind's order, by name: numbers (`Double`, `Integer`) or texts.
    default Map<String, Object> values() {
        return Map.of();
    }

    /// What a person calls this view.
    String label();

    /// Builds the view for a canvas of one shape.
    View build(Shape shape, Precision precision, Workers workers);

    /// The shape of what is seen of a canvas.
    default Shape output(Shape canvas) {
        return canvas;
    }

    /// Deviation of the Gaussian that leaves about as much detail, in pixels of the canvas; 0 where none is lost.
    default double sigmaPixels(Shape canvas) {
        return 0;
    }

    /// How far away, in pixels of the canvas, a pixel may lie that counts in what is seen at a place; infinite where everything may.
    default double reachPixels(Shape canvas) {
        return 0;
    }

    /// What a built view keeps, and what is seen and pulled back with it: planes of the canvas' size for each of its planes, at most.
    default double planes(Shape canvas) {
        return 8;
    }

    /// The view in which the picture itself is what this one should show; where a canvas is turned, that is [Near].
    default ViewSpec ofTarget() {
        return this;
    }

    /// The view in which a mask over the canvas lies on what is seen: the same where that has other pixels, else [Near].
    default ViewSpec ofMask(Shape canvas) {
        return output(canvas).planeSize() == canvas.planeSize() ? new Near() : this;
    }

    /// The same with distances made into angles.
    ///
    /// @param pixelsPerDegree of the canvas, from a distance in metres
    default ViewSpec resolved(DoubleUnaryOperator pixelsPerDegree) {
        return this;
    }

    /// The same on a canvas with so many times the pixels across: what counts in pixels grows with it.
    default ViewSpec scaled(double factor) {
        return this;
    }

    /// How a Gaussian reaches: beyond four deviations it counts for nothing.
    private static double reach(double sigmaPixels) {
        return 4 * sigmaPixels;
    }

    /// The picture as it is.
    record Near() implements ViewSpec {
        @Override
        public String name() {
            return "near";
        }

        @Override
        public String label() {
            return "near";
        }

        @Override
        public View build(Shape shape, Precision precision, Workers workers) {
            return new Identity(shape, workers);
        }

        @Override
        public double planes(Shape canvas) {
            return 3;
        }
    }

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

        @Override
        public String name() {
            return "blurred";
        }

        @Override
        public Map<String, Object> values() {
            return ViewValues.of(
                    "curve", curve.text(), "sigma", sigmaPixels, "taps", kernelSize, "border", border.text());
        }

        @Override
        public String label() {
            return "blurred by %s px (%d taps)".formatted(sigmaPixels, kernelSize);
        }

        @Override
        public View build(Shape shape, Precision precision, Workers workers) {
            return inLinearLight(
                    curve,
                    new SeparableBlur(shape, Gaussian.taps(sigmaPixels, kernelSize), border, precision, workers),
                    precision,
                    workers);
        }

        @Override
        public double sigmaPixels(Shape canvas) {
            return sigmaPixels;
        }

        @Override
        public double reachPixels(Shape canvas) {
            return kernelSize / 2.0;
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

        @Override
        public String name() {
            return "far";
        }

        @Override
        public Map<String, Object> values() {
            return ViewValues.of("curve", curve.text(), "sigma", sigmaPixels);
        }

        @Override
        public String label() {
            return "far, blurred by %s px".formatted(sigmaPixels);
        }

        @Override
        public View build(Shape shape, Precision precision, Workers workers) {
            return inLinearLight(curve, GaussianBlur.of(shape, sigmaPixels, precision, workers), precision, workers);
        }

        @Override
        public double sigmaPixels(Shape canvas) {
            return sigmaPixels;
        }

        @Override
        public double reachPixels(Shape canvas) {
            return reach(sigmaPixels);
        }

        @Override
        public ViewSpec scaled(double factor) {
            return new Far(curve, sigmaPixels * factor);
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

        @Override
        public String name() {
            return "detail";
        }

        @Override
        public Map<String, Object> values() {
            return ViewValues.of("sigma", sigmaPixels);
        }

        @Override
        public String label() {
            return "detail finer than %s px".formatted(sigmaPixels);
        }

        @Override
        public View build(Shape shape, Precision precision, Workers workers) {
            return new HighPass(shape, sigmaPixels, precision, workers);
        }

        @Override
        public double reachPixels(Shape canvas) {
            return reach(sigmaPixels);
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

        @Override
        public String name() {
            return "far-detail";
        }

        @Override
        public Map<String, Object> values() {
            return ViewValues.of("curve", curve.text(), "sigma", sigmaPixels, "detail", detailSigmaPixels);
        }

        @Override
        public String label() {
            return "far, blurred by %s px, detail finer than %s px".formatted(sigmaPixels, detailSigmaPixels);
        }

        @Override
        public View build(Shape shape, Precision precision, Workers workers) {
            return new Chain(
                    List.of(
                            new Far(curve, sigmaPixels).build(shape, precision, workers),
                            new HighPass(shape, detailSigmaPixels, precision, workers)),
                    precision);
        }

        @Override
        public double sigmaPixels(Shape canvas) {
            return sigmaPixels;
        }

        @Override
        public double reachPixels(Shape canvas) {
            return reach(sigmaPixels) + reach(detailSigmaPixels);
        }
    }

    /// A linear view of linear light, between code values.
    static View inLinearLight(TransferFunction curve, View view, Precision precision, Workers workers) {
        var decode = new Transfer(view.input(), curve, Transfer.Direction.DECODE, precision, workers);
        var encode = new Transfer(view.output(), curve, Transfer.Direction.ENCODE, precision, workers);
        return new Chain(List.of(decode, view, encode), precision);
    }
}
