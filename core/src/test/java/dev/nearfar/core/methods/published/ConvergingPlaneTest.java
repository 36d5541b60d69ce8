package dev.nearfar.core.methods.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ConvergingPlaneTest {
    /// The margin that the solver puts on what it finds.
    private static final double MARGIN = 1.15;

    private static List<OptimumCase> cases() {
        return OptimumCase.all();
    }

    /// Without the margin, too. What is below may belong to another local minimum; those differ by a few parts in 1000.
    @ParameterizedTest
    @MethodSource("cases")
    void theLowerBoundIsBelowTheLeastValue(OptimumCase optimum) {
        double bound = 0;
        for (var result : results(optimum, 0.01, errors -> true)) {
            double total = total(optimum, result.last());
            assertThat(result.excess()).isNotNegative();
            assertThat(result.scale()).isPositive().isLessThanOrEqualTo(Math.max(total, 0.01));
            bound += Math.max(total - result.excess() / MARGIN, 0);
        }
        assertThat(bound).isLessThanOrEqualTo(optimum.least() * 1.002 + 1e-9);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noKeptCanvasIsWorseThanTheStart(OptimumCase optimum) {
        for (var result : results(optimum, 0.001, errors -> true)) {
            assertThat(total(optimum, result.last()))
                    .isLessThanOrEqualTo(total(optimum, result.errors().getFirst()));
        }
    }

    @Test
    void theListenerEndsTheSearch() {
        var heard = new ArrayList<ConvergingPlane.Errors>();
        assertThatThrownBy(() -> results(OptimumCase.all().getFirst(), 0.001, errors -> {
                    heard.add(errors);
                    return heard.size() < 2;
                }))
                .isInstanceOf(CancellationException.class)
                .hasMessage("cancelled at evaluation 2");
        assertThat(heard).hasSize(2);
    }

    /// One canvas serves both: the start is the end.
    @Test
    void aPictureAndItselfNeedOneEvaluation() {
        var optimum = OptimumCase.all().getLast();
        assertThat(optimum.reachesZero()).isTrue();
        assertThat(results(optimum, 0.001, errors -> true))
                .allSatisfy(result -> assertThat(result.errors()).hasSize(1));
    }

    private static double total(OptimumCase optimum, ConvergingPlane.Errors errors) {
        return optimum.seed().nearWeight() * errors.near() + optimum.seed().farWeight() * errors.far();
    }

    /// One after the other by the same solver, as the planes of a picture are.
    private static List<ConvergingPlane.Result> results(
            OptimumCase optimum, double gap, Predicate<ConvergingPlane.Errors> listener) {
        var near = (FloatPlanes) optimum.near().toPlanes(Precision.FLOAT);
        var far = (FloatPlanes) optimum.far().toPlanes(Precision.FLOAT);
        Shape plane = near.shape().withChannels(1);
        var results = new ArrayList<ConvergingPlane.Result>();
        try (var workers = new Workers(2)) {
            var solver = new ConvergingPlane(optimum.seed(), gap, plane, workers);
            for (int channel = 0; channel < near.shape().channels(); channel++) {
                results.add(solver.solve(near.channel(channel), far.channel(channel), listener));
            }
        }
        return results;
    }
}
