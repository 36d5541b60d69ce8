package dev.nearfar.app.bench;

import java.util.OptionalDouble;
import java.util.OptionalInt;

/// What was measured. Times are warm, in milliseconds of wall time, medians.
///
/// @param size pixels a side
/// @param threads how many worked
/// @param engine which form of the inner loops ran
/// @param evaluationMs one loss and gradient of the seed objective: the interval between successive evaluations of the
///     published descent, so sigmoid, its pullback and the update are in it
/// @param evaluationMsDouble the same by the reference in `double`; empty where the picture is large
/// @param seedQualityMs from samples to the evaluation of `converge` that finds the loss of the published run reached,
///     plane by plane; empty if it never is
/// @param optimumMs the same for effort `best`; empty if its estimated gap stays above 0.1%
/// @param classicMs the preset `classic`, from samples to canvas
/// @param peakBytesPerPixel all that one `converge` allocates, both pictures and the 8-bit result included, so an upper
///     bound of what it holds at once; empty where the JVM does not tell
/// @param pixelsSha256 of what the timed `converge` (effort `good`) made
/// @param publishedMs the published run of 200 steps, from samples to canvas
/// @param publishedLoss the loss that it reaches
/// @param seedQualityEvaluations how many evaluations that took, in the plane that needs most
/// @param goodMs effort `good`, from samples to canvas
/// @param goodLoss the loss that it reaches
/// @param optimumLoss the loss that `best` reaches
/// @param optimumGap estimated distance of that above the least value, relative
/// @param oneThreadMs as [#evaluationMs], on one thread
/// @param farSigma3Ms the far view (sRGB, true Gaussian of 3 pixels) forward and back
/// @param farSigma40Ms the same at 40 pixels
/// @param seedSigma40Ms as [#evaluationMs], at sigma 40 (187 taps)
/// @param eyeMs the preset `eye` with nothing given: strengths chosen, from samples to canvas
public record BenchResults(
        int size,
        int threads,
        String engine,
        double evaluationMs,
        OptionalDouble evaluationMsDouble,
        OptionalDouble seedQualityMs,
        OptionalDouble optimumMs,
        double classicMs,
        OptionalDouble peakBytesPerPixel,
        String pixelsSha256,
        double publishedMs,
        double publishedLoss,
        OptionalInt seedQualityEvaluations,
        double goodMs,
        double goodLoss,
        double optimumLoss,
        double optimumGap,
        double oneThreadMs,
        double farSigma3Ms,
        double farSigma40Ms,
        double seedSigma40Ms,
        double eyeMs) {}
