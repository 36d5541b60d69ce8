package dev.nearfar.studio;

import dev.nearfar.core.methods.Mixer;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/// One piece of work for a [Pool]: it waits, runs, ends; and can be cancelled while it waits or runs.
abstract class Task {
    private final long bytes;
    private boolean running;
    private volatile boolean cancelled;
    private boolean ended;

    /// @param bytes that it takes at most while it runs
    Task(long bytes) {
        this.bytes = bytes;
    }

    long bytes() {
        return bytes;
    }

    /// Does the work. The mixer's crew ends it between two rounds where it is cancelled.
    abstract void work(Mixer mixer) throws Exception;

    /// Hears how it ended, exactly once.
    ///
    /// @param thrown what ended it; `null` where all went well, a [CancellationException] where it was cancelled
    abstract void ended(@Nullable Throwable thrown);

    /// Ends it: at once where it waits, at the next chance where it runs.
    final void cancel() {
        synchronized (this) {
            if (ended || cancelled) {
                return;
            }
            cancelled = true;
            if (running) {
                return;
            }
            ended = true;
        }
        ended(new CancellationException("cancelled"));
    }

    final boolean isCancelled() {
        return cancelled;
    }

    /// Runs it on the calling thread.
    ///
    /// @param afterwards what is to be done before anybody hears how it ended
    final void run(Mixer mixer, Runnable afterwards) {
        synchronized (this) {
            if (ended) {
                afterwards.run();
                return;
            }
            running = true;
        }
        Throwable thrown = null;
        try {
            mixer.workers().endWhen(this::isCancelled);
            work(mixer);
        } catch (Throwable failure) {
            thrown = failure;
        }
        // Until the next task the crew must not hold on to this one.
        mixer.workers().endWhen(() -> false);
        synchronized (this) {
            ended = true;
            if (cancelled) {
                thrown = new CancellationException("cancelled");
            }
        }
        afterwards.run();
        ended(thrown);
    }
}
