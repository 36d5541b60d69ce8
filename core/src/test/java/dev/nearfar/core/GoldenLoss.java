package dev.nearfar.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.optimise.Evaluation;
import java.util.List;

/// The losses of one evaluation, as a program that is not this one found them.
record GoldenLoss(int evaluation, double total, double near, double far) {
    static List<GoldenLoss> of(Json run) {
        return run.objects("losses").stream()
                .map(loss -> new GoldenLoss(
                        loss.integer("evaluation"), loss.number("total"), loss.number("near"), loss.number("far")))
                .toList();
    }

    /// Checks an evaluation against these losses, each to a relative tolerance.
    void check(Evaluation found, double tolerance) {
        assertThat(found.number()).isEqualTo(evaluation);
        check("total", found.total(), total, tolerance);
        check("near", found.values().get(0), near, tolerance);
        check("far", found.values().get(1), far, tolerance);
    }

    private void check(String name, double found, double expected, double tolerance) {
        assertThat(found)
                .as("%s at evaluation %d, relatively off by %.2g", name, evaluation, found / expected - 1)
                .isCloseTo(expected, within(tolerance * expected));
    }
}
