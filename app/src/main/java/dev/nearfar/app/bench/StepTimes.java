package dev.nearfar.app.bench;

import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.core.optimise.Listener;
import java.util.ArrayList;
import java.util.List;

/// Milliseconds from one evaluation of a descent to the next: one loss and gradient, through the parameter, and the update.
final class StepTimes implements Listener {
    private final List<Double> milliseconds = new ArrayList<>();
    private long previous;

    @Override
    public boolean evaluated(Evaluation evaluation) {
        long now = System.nanoTime();
        if (evaluation.number() > 1) {
            milliseconds.add((now - previous) / 1e6);
        }
        previous = now;
        return true;
    }

    /// The settled median over all descents that this listened to.
    double median() {
        return Repetition.settledMedian(milliseconds);
    }
}
