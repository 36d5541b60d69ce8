package dev.nearfar.core.optimise;

import dev.nearfar.core.objective.CanvasRows;
import dev.nearfar.core.objective.Objective;
import dev.nearfar.core.picture.Planes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

/// One search in progress: evaluates, counts, tells the listener and keeps the losses that a report shows.
final class Search {
    private static final int KEEP_EVERY = 50;

    private final Objective objective;
    private final Listener listener;
    private final int limit;
    private final List<Evaluation> losses = new ArrayList<>();
    private int evaluations;

    Search(Objective objective, Listener listener, int limit) {
        this.objective = objective;
        this.listener = listener;
        this.limit = limit;
    }

    int evaluations() {
        return evaluations;
    }

    /// Evaluates the objective at a canvas and returns the total.
    double evaluate(Planes canvas, Planes gradient) {
        return counted(objective.evaluate(canvas, gradient));
    }

    /// Evaluates the objective at a canvas that is asked for row by row, and returns the total.
    double evaluate(CanvasRows rows) {
        return counted(objective.evaluate(rows));
    }

    private double counted(double total) {
        evaluations++;
        var values = Arrays.stream(objective.values()).boxed().toList();
        var evaluation = new Evaluation(evaluations, limit, total, objective.parts(), values);
        if (!losses.isEmpty() && losses.getLast().number() % KEEP_EVERY != 0) {
            losses.removeLast();
        }
        losses.add(evaluation);
        if (!listener.evaluated(evaluation)) {
            throw new CancellationException("cancelled at evaluation " + evaluations);
        }
        return total;
    }

    List<Evaluation> losses() {
        return losses;
    }
}
