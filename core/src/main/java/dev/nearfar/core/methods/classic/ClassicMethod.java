package dev.nearfar.core.methods.classic;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rounding;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.result.Clipping;
import dev.nearfar.core.result.Hybrid;
import dev.nearfar.core.result.Report;
import dev.nearfar.core.view.GaussianBlur;
import dev.nearfar.core.view.Transfer;
import dev.nearfar.core.view.View;
import java.util.List;
import java.util.OptionalDouble;

/// The classic hybrid in closed form. Nothing is optimised, so there are no evaluations.
public record ClassicMethod(Workers workers) {
    private static final double MOST_SIGMA = 10_000;

    /// Makes the picture.
    public Hybrid mix(Recipe recipe, Classic classic, Picture near, Picture far, List<String> notes) {
        long begin = System.nanoTime();
        var a = near.toPlanes(Precision.FLOAT);
        var b = far.toPlanes(Precision.FLOAT);
        int width = a.shape().width();
        var geometry = recipe.geometry();
        double low = classic.lowCutoff().sigmaPixels(width, geometry.pixelsPerDegree(geometry.far(), width));
        double high = classic.highCutoff().sigmaPixels(width, geometry.pixelsPerDegree(geometry.nearAt(), width));
        requireDeviation("low-cutoff", low);
        requireDeviation("high-cutoff", high);
        var canvas = Planes.zero(a.shape(), Precision.FLOAT);
        switch (classic.light()) {
            case CODE -> codeValues(a, b, low, high, workers, canvas);
            case LINEAR -> linearLight(a, b, low, high, canvas);
        }
        var clipping = Clipping.clamp(canvas);
        var report = new Report(
                recipe,
                width,
                a.shape().height(),
                List.of(),
                0,
                OptionalDouble.empty(),
                clipping,
                notes,
                (System.nanoTime() - begin) / 1e9,
                RowKernels.best().name(),
                workers.count(),
                OptionalDouble.empty());
        return new Hybrid(canvas, Rounding.NEAREST, report);
    }

    private static void requireDeviation(String cutoff, double sigmaPixels) {
        if (!(sigmaPixels > 0 && sigmaPixels <= MOST_SIGMA)) {
            throw new IllegalArgumentException(
                    "%s must be that of a Gaussian of at most %.0f pixels, here was that of %s"
                            .formatted(cutoff, MOST_SIGMA, sigmaPixels));
        }
    }

    /// Writes `lowpass(b) + a − lowpass(a)`; values may leave 0..1.
    public static void codeValues(
            Planes a, Planes b, double lowSigma, double highSigma, Workers workers, Planes canvas) {
        var blurredA = Planes.zero(a.shape(), a.precision());
        blur(lowSigma, a, workers).forward(b, canvas);
        blur(highSigma, a, workers).forward(a, blurredA);
        for (int channel = 0; channel < a.shape().channels(); channel++) {
            for (int i = 0; i < a.shape().planeSize(); i++) {
                canvas.set(channel, i, canvas.get(channel, i) + a.get(channel, i) - blurredA.get(channel, i));
            }
        }
    }

    private void linearLight(Planes a, Planes b, double lowSigma, double highSigma, Planes canvas) {
        var decode = transfer(a, Transfer.Direction.DECODE);
        var lightA = Planes.zero(a.shape(), a.precision());
        var lightB = Planes.zero(a.shape(), a.precision());
        var light = Planes.zero(a.shape(), a.precision());
        decode.forward(a, lightA);
        decode.forward(b, lightB);
        codeValues(lightA, lightB, lowSigma, highSigma, workers, light);
        transfer(a, Transfer.Direction.ENCODE).forward(light, canvas);
    }

    private Transfer transfer(Planes like, Transfer.Direction direction) {
        return new Transfer(like.shape(), new Srgb(), direction, like.precision(), workers);
    }

    private static View blur(double sigmaPixels, Planes like, Workers workers) {
        return GaussianBlur.of(like.shape(), sigmaPixels, like.precision(), workers);
    }
}
