package dev.nearfar.cli;

import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.core.optimise.Listener;
import java.io.PrintWriter;
import java.util.Locale;

/// One line on a terminal that follows the search: bar, evaluation, loss, time left. Silent elsewhere.
final class Progress implements Listener, AutoCloseable {
    private static final int BAR = 24;
    private static final long REDRAW_NANOS = 100_000_000;

    private final PrintWriter out;
    private final boolean shown;
    private final long begin = System.nanoTime();
    private long drawn;
    private int width;

    Progress(PrintWriter out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    @Override
    public boolean evaluated(Evaluation evaluation) {
        long now = System.nanoTime();
        if (shown && (now - drawn > REDRAW_NANOS || evaluation.number() == evaluation.of())) {
            drawn = now;
            draw(line(evaluation, (now - begin) / 1e9));
        }
        return true;
    }

    static String line(Evaluation evaluation, double secondsSoFar) {
        int full = (int) ((long) BAR * evaluation.number() / evaluation.of());
        long left = Math.round(
                secondsSoFar / evaluation.number() * (evaluation.of() - evaluation.number()));
        return String.format(
                Locale.ROOT,
                "[%s%s] %d/%d  loss %.6g  %d:%02d left",
                "=".repeat(full),
                " ".repeat(BAR - full),
                evaluation.number(),
                evaluation.of(),
                evaluation.total(),
                left / 60,
                left % 60);
    }

    private void draw(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        out.flush();
        width = line.length();
    }

    /// Takes the line away.
    @Override
    public void close() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
            width = 0;
        }
    }
}
