package dev.nearfar.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.optimise.Evaluation;
import java.util.List;

/// The losses of one evaluation, as a program that is not this one found them.
public record GoldenLoss(int evaluation, double total, double near, double far) {
    public static List<GoldenLoss> of(Json run) {
        return run.objects("losses").stream()
                .map(loss -> new GoldenLoss(
                        loss.integer("evaluation"), loss.number("total"), loss.number("near"), loss.number("far")))
                .toList();
    }

    /// Checks an evaluation against these losses, each to its own relative tolerance.
    public void checkEach(Evaluation found, double tolerance) {
        check(found, tolerance, 0);
    }

    /// Checks an evaluation against these losses, to a tolerance relative to each or to the total where that is larger:
    /// in `float`, what is left of a goal that is almost reached is the rounding of the canvas.
    public void checkTogether(Evaluation found, double tolerance) {
        check(found, tolerance, total);
    }

    private void check(Evaluation found, double tolerance, double least) {
        assertThat(found.number()).isEqualTo(evaluation);
        check("total", found.total(), total, tolerance * total);
        check("near", found.values().get(0), near, tolerance * Math.max(near, least));
        check("far", found.values().get(1), far, tolerance * Math.max(far, least));
    }

    private void check(String name, double found, double expected, double tolerance) {
        assertThat(found)
                .as("%s at evaluation %d, relatively off by %.2g", name, evaluation, found / expected - 1)
                .isCloseTo(expected, within(tolerance));
    }
}
