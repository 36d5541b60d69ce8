package dev.nearfar.cli;

import dev.nearfar.core.optimise.Evaluation;
import dev.nearfar.core.optimise.Listener;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.function.LongSupplier;

/// What a person hears while the picture is made: lines that stay, and on a terminal below them one line that follows the
/// search (bar, evaluation, loss, time left), which is taken away at the end, also when the end is Ctrl-C.
final class Progress implements Listener, AutoCloseable {
    private static final int BAR = 24;
    private static final long REDRAW_NANOS = 100_000_000;

    private final PrintWriter out;
    private final boolean quiet;
    private final boolean shown;
    private final LongSupplier nanoClock;
    private final Thread farewell = new Thread(this::end, "take progress away");
    private long firstNanos;
    private long drawnNanos;
    private int width;
    private boolean ended;

    /// @param quiet whether nothing is to be said at all
    /// @param terminal whether a line can be drawn over
    Progress(PrintWriter out, boolean quiet, boolean terminal) {
        this(out, quiet, terminal, System::nanoTime);
    }

    Progress(PrintWriter out, boolean quiet, boolean terminal, LongSupplier nanoClock) {
        this.out = out;
        this.quiet = quiet;
        this.shown = terminal && !quiet;
        this.nanoClock = nanoClock;
        if (shown) {
            endWithTheJvm();
        }
    }

    private void endWithTheJvm() {
        try {
            Runtime.getRuntime().addShutdownHook(farewell);
        } catch (IllegalStateException e) {
            // It is being stopped already.
            ended = true;
        }
    }

    /// Tells a line that stays.
    synchronized void say(String line) {
        if (!quiet && !ended) {
            erase();
            out.println(line);
        }
    }

    @Override
    public synchronized boolean evaluated(Evaluation evaluation) {
        long now = nanoClock.getAsLong();
        if (evaluation.number() == 1) {
            firstNanos = now;
        }
        if (shown && !ended && (width == 0 || now - drawnNanos >= REDRAW_NANOS || isLast(evaluation))) {
            drawnNanos = now;
            draw(line(evaluation, (now - firstNanos) / 1e9));
        }
        return true;
    }

    private static boolean isLast(Evaluation evaluation) {
        return evaluation.number() == evaluation.of();
    }

    /// Bar and time left stand only where the number of evaluations is known. The first of them, slow as the JVM warms up,
    /// tells little of the time that others take.
    static String line(Evaluation evaluation, double secondsSinceFirst) {
        int number = evaluation.number();
        int of = evaluation.of();
        var loss = String.format(Locale.ROOT, "loss %.6g", evaluation.total());
        if (of == 0) {
            return "evaluation %d  %s".formatted(number, loss);
        }
        int full = (int) ((long) BAR * number / of);
        var line = "[%s%s] %d/%d  %s".formatted("=".repeat(full), " ".repeat(BAR - full), number, of, loss);
        if (number == 1 || secondsSinceFirst < 1) {
            return line;
        }
        long left = Math.round(secondsSinceFirst / (number - 1) * (of - number));
        return line + "  %d:%02d left".formatted(left / 60, left % 60);
    }

    private void draw(String line) {
        out.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        out.flush();
        width = line.length();
    }

    private void erase() {
        if (width > 0) {
            out.print("\r" + " ".repeat(width) + "\r");
            out.flush();
            width = 0;
        }
    }

    private synchronized void end() {
        erase();
        ended = true;
    }

    /// Takes the line away.
    @Override
    public void close() {
        end();
        if (shown) {
            try {
                Runtime.getRuntime().removeShutdownHook(farewell);
            } catch (IllegalStateException e) {
                // The JVM is being stopped: the hook itself runs.
                return;
            }
        }
    }
}
