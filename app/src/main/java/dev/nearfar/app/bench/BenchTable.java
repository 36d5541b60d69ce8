package dev.nearfar.app.bench;

import java.util.Locale;
import java.util.OptionalDouble;

/// What was measured, as lines for people: value, the name that it has in JSON, what it is.
final class BenchTable {
    private final StringBuilder text = new StringBuilder();

    private BenchTable() {}

    static String of(BenchResults results) {
        var table = new BenchTable();
        table.line(
                "%1$dx%1$d pixels, %2$d threads, %3$s".formatted(results.size(), results.threads(), results.engine()));
        table.line("");
        table.line("One loss and gradient of preset seed, with the descent's update:");
        table.time("evaluationMs", results.evaluationMs(), "sigma 3, 15 taps");
        table.time("oneThreadMs", results.oneThreadMs(), "the same on one thread");
        table.time("evaluationMsDouble", results.evaluationMsDouble(), "the same by the reference in double");
        table.time("seedSigma40Ms", results.seedSigma40Ms(), "sigma 40, 187 taps");
        table.line("Whole pictures, from samples to canvas:");
        table.time(
                "publishedMs", results.publishedMs(), "200 published steps, to loss " + loss(results.publishedLoss()));
        table.time(
                "seedQualityMs",
                results.seedQualityMs(),
                "converge, to that loss or below: evaluations "
                        + (results.seedQualityEvaluations().isPresent()
                                ? results.seedQualityEvaluations().getAsInt()
                                : "-"));
        table.time("goodMs", results.goodMs(), "converge, effort good, to loss " + loss(results.goodLoss()));
        table.time(
                "optimumMs",
                results.optimumMs(),
                "converge to within 0.1%%: loss %s, estimated gap %s%%"
                        .formatted(loss(results.optimumLoss()), threeDecimals(100 * results.optimumGap())));
        table.time("classicMs", results.classicMs(), "preset classic");
        table.time("eyeMs", results.eyeMs(), "preset eye, choosing its strengths included");
        table.line("The far view of a true Gaussian, forward and back:");
        table.time("farSigma3Ms", results.farSigma3Ms(), "sigma 3");
        table.time("farSigma40Ms", results.farSigma40Ms(), "sigma 40");
        table.line("What converge, effort good, took and made:");
        table.value(
                "B", "peakBytesPerPixel", results.peakBytesPerPixel(), "a pixel: all that it allocated, so at most");
        table.line("  pixelsSha256 " + results.pixelsSha256());
        return table.text.toString();
    }

    private void time(String name, double milliseconds, String meaning) {
        time(name, OptionalDouble.of(milliseconds), meaning);
    }

    private void time(String name, OptionalDouble milliseconds, String meaning) {
        value("ms", name, milliseconds, meaning);
    }

    private void value(String unit, String name, OptionalDouble value, String meaning) {
        var number = value.isPresent() ? threeDecimals(value.getAsDouble()) : "-";
        line("%12s %-2s  %-18s  %s".formatted(number, unit, name, meaning));
    }

    private void line(String line) {
        text.append(line).append('\n');
    }

    private static String loss(double loss) {
        return String.format(Locale.ROOT, "%.7g", loss);
    }

    private static String threeDecimals(double number) {
        return String.format(Locale.ROOT, "%.3f", number);
    }
}
