package dev.nearfar.studio;

import dev.nearfar.core.methods.Mixer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A few workers, each with a crew of threads of its own, and the work that waits for them: bounded in number and in bytes.
///
/// What all that is admitted may take at once stays within a budget, whether it runs already or waits; so nothing that is admitted runs
/// out of memory later.
final class Pool implements AutoCloseable {
    private static final double GIBIBYTE = 1L << 30;

    private final Deque<Task> waiting = new ArrayDeque<>();
    private final List<Thread> workers = new ArrayList<>();
    private final Tidiness tidiness = new Tidiness();
    private final Budget budget;
    private final int mostWaiting;
    private int running;
    private boolean draining;
    private boolean closed;

    /// @param workers how many work at once
    /// @param threads of each
    /// @param mostWaiting how many may wait
    /// @param budget of bytes for all that is admitted
    Pool(int workers, int threads, int mostWaiting, Budget budget) {
        this.budget = budget;
        this.mostWaiting = mostWaiting;
        for (int number = 0; number < workers; number++) {
            this.workers.add(Thread.ofPlatform()
                    .daemon()
                    .name("nearfar-studio-" + number)
                    .start(() -> serve(threads)));
        }
    }

    /// Admits a task.
    ///
    /// @throws Refusal 429 where too much is waiting, 422 where the task alone would take too much, 503 where the studio ends
    void submit(Task task) {
        if (task.bytes() > budget.total()) {
            throw Refusal.of(
                    422,
                    String.format(
                            Locale.ROOT,
                            "the pictures need %.1f GiB of memory, has %.1f; start with more --memory or lower size",
                            task.bytes() / GIBIBYTE,
                            budget.total() / GIBIBYTE));
        }
        synchronized (this) {
            if (draining || closed) {
                throw Refusal.of(503, "the studio must be running, is ending");
            }
            if (waiting.size() >= mostWaiting) {
                throw Refusal.later(
                        "at most %d mixes wait, were as many; ask again".formatted(mostWaiting), secondsToWait());
            }
            if (!budget.take(task.bytes())) {
                throw Refusal.later(
                        String.format(
                                Locale.ROOT,
                                "all mixes at once may need %.1f GiB of memory, %.1f are in use; ask again",
                                budget.total() / GIBIBYTE,
                                budget.used() / GIBIBYTE),
                        secondsToWait());
            }
            waiting.add(task);
            notifyAll();
        }
    }

    /// A guess: mixes that a screen can show take less than half a second.
    private int secondsToWait() {
        return Math.clamp(1 + waiting.size() / (2L * workers.size()), 1, 30);
    }

    /// Takes back a task that still waits, so that its bytes are free again, and ends it; one that runs is told to end.
    void cancel(Task task) {
        boolean waited;
        synchronized (this) {
            waited = waiting.remove(task);
            if (waited) {
                budget.giveBack(task.bytes());
            }
        }
        task.cancel();
    }

    /// How many tasks run.
    synchronized int running() {
        return running;
    }

    /// How many tasks wait.
    synchronized int waiting() {
        return waiting.size();
    }

    /// Whether nothing runs or waits.
    synchronized boolean isIdle() {
        return running == 0 && waiting.isEmpty();
    }

    private void serve(int threads) {
        try (var mixer = new Mixer(threads)) {
            for (var task = next(); task != null; task = next()) {
                long bytes = task.bytes();
                try {
                    task.run(mixer, () -> budget.giveBack(bytes));
                } finally {
                    finished();
                }
                tidiness.tidy();
            }
        }
    }

    private synchronized @Nullable Task next() {
        while (waiting.isEmpty() && !closed) {
            try {
                wait();
            } catch (InterruptedException e) {
                throw new IllegalStateException("a worker that waits must not be interrupted, was", e);
            }
        }
        if (closed) {
            return null;
        }
        running++;
        return waiting.remove();
    }

    private synchronized void finished() {
        running--;
        notifyAll();
    }

    /// Takes nothing more, and waits until all that runs has ended, or the time is over. What waits is cancelled.
    void drain(long seconds) {
        List<Task> left;
        synchronized (this) {
            draining = true;
            left = List.copyOf(waiting);
        }
        left.forEach(this::cancel);
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        synchronized (this) {
            try {
                for (long rest = seconds * 1000; running > 0 && rest > 0; ) {
                    wait(rest);
                    rest = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /// Ends the workers when what they do is done.
    @Override
    public void close() {
        drain(0);
        synchronized (this) {
            closed = true;
            notifyAll();
        }
    }
}
