package dev.nearfar.judge;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Resampler;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/// Reads hybrids of two pictures as contrast counts: how much of each picture is there to be seen from each distance, and what
/// else. Everything about the two is computed once. One caller at a time.
///
/// | reading | of what |
/// |---------|---------|
/// | near: structure | SSIM's contrast–structure term against the near picture less that against the far one, encoded luminance, mean of the three finest scales |
/// | contrasts, leak, residual | `H ≈ a·A + b·B` by least squares, encoded luminances filtered with the contrast sensitivity at the view (Barten 2004) |
/// | far: FLIP | LDR-FLIP against the far picture (Andersson et al. 2020) |
///
/// A picture that has more pixels than the eye resolves up close is halved for the near view first, as long as it keeps
/// [#ENOUGH_PIXELS_PER_DEGREE]. Of more than two megapixels, the far view is halved, too, as long as it keeps what the eye's blur leaves.
public final class HybridReader {
    /// From so many on, pixels up close are finer than eyes see well: half amplitude lies at 12.1 cycles a degree.
    public static final double ENOUGH_PIXELS_PER_DEGREE = 25;

    /// Of so many pixels nothing is halved for the far view.
    private static final int FEW_PIXELS = 1 << 21;

    /// From so many on, pixels from afar are much finer than eyes see.
    private static final double AMPLE_PIXELS_PER_DEGREE = 67;

    private static final int SCALES = 3;

    /// Pictures whose local structure differs by less are one picture up close.
    private static final double LEAST_APART = 0.02;

    /// Pictures that differ by less from afar are one picture there.
    private static final double LEAST_FLIP = 0.01;

    private final Picture near;
    private final Picture far;
    private final double farPixelsPerDegree;
    private final Workers workers;
    private final int halvings;
    private final int farHalvings;
    private final Observer observer;
    private final Observer nearObserver;
    private final LocalStructure nearStructure;
    private final LocalStructure farStructure;
    private final VisibleContrast nearContrast;
    private @Nullable Flip flip;
    private @Nullable FromAfar fromAfar;
    private OptionalDouble flipOfNear = OptionalDouble.empty();

    /// Prepares the pictures.
    ///
    /// @param near what should read up close
    /// @param far what should read from afar, of the same shape
    /// @param nearPixelsPerDegree of the view up close, > 0
    /// @param farPixelsPerDegree of the view from afar, > 0
    /// @throws IllegalArgumentException if the shapes differ or a number is not finite and positive
    public HybridReader(
            Picture near, Picture far, double nearPixelsPerDegree, double farPixelsPerDegree, Workers workers) {
        if (!near.shape().equals(far.shape())) {
            throw new IllegalArgumentException(
                    "pictures must have one shape, had %s and %s".formatted(near.shape(), far.shape()));
        }
        require(nearPixelsPerDegree);
        require(farPixelsPerDegree);
        this.near = near;
        this.far = far;
        this.farPixelsPerDegree = farPixelsPerDegree;
        this.workers = workers;
        halvings = halvings(near, nearPixelsPerDegree);
        observer = new Observer(near.shape(), workers);
        farHalvings = farHalvings(near, farPixelsPerDegree);
        var upClose = halved(near, halvings);
        var beside = halved(far, halvings);
        nearObserver = halvings == 0 ? observer : new Observer(upClose.shape(), workers);
        double density = nearPixelsPerDegree / (1 << halvings);
        nearContrast = new VisibleContrast(
                nearObserver.look(upClose).spectrum(),
                nearObserver.look(beside).spectrum(),
                nearObserver.products(density));
        nearStructure = structure(upClose);
        farStructure = structure(beside);
    }

    /// What contrasts are measured by from afar.
    private record FromAfar(Observer observer, VisibleContrast contrast, double mean) {}

    /// Made when it is first asked for: whoever reads up close alone need not wait for it.
    private FromAfar fromAfar() {
        if (fromAfar == null) {
            var seen = halved(far, farHalvings);
            var there = farHalvings == 0 ? observer : new Observer(seen.shape(), workers);
            var contrast = new VisibleContrast(
                    there.look(halved(near, farHalvings)).spectrum(),
                    there.look(seen).spectrum(),
                    there.products(farPixelsPerDegree / (1 << farHalvings)));
            fromAfar = new FromAfar(there, contrast, observer.mean(far));
        }
        return fromAfar;
    }

    private static void require(double pixelsPerDegree) {
        if (!(pixelsPerDegree > 0 && Double.isFinite(pixelsPerDegree))) {
            throw new IllegalArgumentException("pixels per degree must be finite and > 0, were " + pixelsPerDegree);
        }
    }

    private static int halvings(Picture picture, double pixelsPerDegree) {
        int halvings = 0;
        int side = Math.min(picture.shape().width(), picture.shape().height());
        while (pixelsPerDegree / (2 << halvings) >= ENOUGH_PIXELS_PER_DEGREE && side / (2 << halvings) >= 16) {
            halvings++;
        }
        return halvings;
    }

    private static int farHalvings(Picture picture, double pixelsPerDegree) {
        int halvings = 0;
        while (pixelsPerDegree / (2 << halvings) >= AMPLE_PIXELS_PER_DEGREE
                && picture.shape().planeSize() >> (2 * halvings) > FEW_PIXELS) {
            halvings++;
        }
        return halvings;
    }

    private Picture halved(Picture picture, int times) {
        if (times == 0) {
            return picture;
        }
        var shape = picture.shape();
        int factor = 1 << times;
        return new Resampler(workers)
                .scale(
                        picture,
                        0,
                        0,
                        shape.width(),
                        shape.height(),
                        (shape.width() + factor - 1) / factor,
                        (shape.height() + factor - 1) / factor);
    }

    private LocalStructure structure(Picture picture) {
        return new LocalStructure(nearObserver.encoded(picture), SCALES, workers);
    }

    /// Reads a hybrid.
    ///
    /// @throws IllegalArgumentException if it has another shape than the pictures
    public HybridReading of(Picture hybrid) {
        return new HybridReading(near(hybrid), far(hybrid));
    }

    /// Reads a hybrid up close.
    ///
    /// @throws IllegalArgumentException if it has another shape than the pictures
    public HybridReading.Near near(Picture hybrid) {
        requireShape(hybrid);
        var upClose = halved(hybrid, halvings);
        var own = structure(upClose);
        double structure = own.likeness(nearStructure) - own.likeness(farStructure);
        var fit = nearContrast.fit(nearObserver.look(upClose).spectrum());
        double residual = fit.residualOfNear();
        double n = structure - residual / 2;
        double alone = 1 - nearStructure.likeness(farStructure);
        return new HybridReading.Near(n, alone < LEAST_APART ? 1 : n / alone, structure, fit.near(), residual);
    }

    /// The near picture's visible contrast up close, as [#near] tells it.
    ///
    /// @throws IllegalArgumentException if it has another shape than the pictures
    public double nearContrast(Picture hybrid) {
        requireShape(hybrid);
        return nearContrast
                .fit(nearObserver.look(halved(hybrid, halvings)).spectrum())
                .near();
    }

    /// By how much a hybrid's mean luminance lies above the far picture's, both encoded, 1 being from black to white.
    ///
    /// @throws IllegalArgumentException if it has another shape than the pictures
    public double meanShift(Picture hybrid) {
        requireShape(hybrid);
        return observer.mean(hybrid) - fromAfar().mean();
    }

    /// Reads a hybrid from afar.
    ///
    /// @throws IllegalArgumentException if it has another shape than the pictures
    public HybridReading.Far far(Picture hybrid) {
        double untruth = flip(hybrid);
        if (flipOfNear.isEmpty()) {
            flipOfNear = OptionalDouble.of(flip(near));
        }
        double whole = flipOfNear.getAsDouble();
        var there = fromAfar();
        var fit = there.contrast()
                .fit(there.observer().look(halved(hybrid, farHalvings)).spectrum());
        return new HybridReading.Far(
                untruth, whole < LEAST_FLIP ? 0 : untruth / whole, fit.far(), fit.near(), fit.residualOfFar());
    }

    /// FLIP of a picture against the far one, from afar.
    ///
    /// @throws IllegalArgumentException if it has another shape than the pictures
    public double flip(Picture picture) {
        requireShape(picture);
        if (flip == null) {
            flip = new Flip(halved(far, farHalvings), farPixelsPerDegree / (1 << farHalvings), workers);
        }
        return flip.of(halved(picture, farHalvings));
    }

    private void requireShape(Picture picture) {
        if (!picture.shape().equals(far.shape())) {
            throw new IllegalArgumentException(
                    "a hybrid must have its pictures' shape, %s, had %s".formatted(far.shape(), picture.shape()));
        }
    }
}
