package dev.nearfar.studio;

import dev.nearfar.core.methods.Mixer;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/// Work that somebody waits for.
final class Answer<T> extends Task {
    private final Work<T> work;
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private @Nullable T made;

    /// Something to be done.
    @FunctionalInterface
    interface Work<T> {
        /// Does it.
        T on(Mixer mixer) throws Exception;
    }

    private Answer(long bytes, Work<T> work) {
        super(bytes);
        this.work = work;
    }

    /// Lets a pool do it, and waits.
    ///
    /// @throws Refusal as [Pool#submit], and what the work is refused for
    static <T> T of(Pool pool, long bytes, Work<T> work) {
        var answer = new Answer<>(bytes, work);
        pool.submit(answer);
        try {
            return answer.result.get();
        } catch (InterruptedException e) {
            pool.cancel(answer);
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        } catch (ExecutionException e) {
            throw refusal(e.getCause());
        }
    }

    private static RuntimeException refusal(@Nullable Throwable thrown) {
        return switch (thrown) {
            case Refusal refusal -> refusal;
            case CancellationException cancelled -> Refusal.of(503, "the studio must be running, is ending");
            case null, default -> new Refusal(Problems.of(thrown));
        };
    }

    @Override
    void work(Mixer mixer) throws Exception {
        made = work.on(mixer);
    }

    @Override
    void ended(@Nullable Throwable thrown) {
        if (thrown == null) {
            result.complete(Objects.requireNonNull(made));
        } else {
            result.completeExceptionally(thrown);
        }
    }
}
