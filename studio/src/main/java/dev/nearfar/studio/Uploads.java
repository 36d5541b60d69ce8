package dev.nearfar.studio;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Takes bodies of requests into memory: bounded each, bounded all together, and cut where they come too slowly.
final class Uploads {
    private static final int CHUNK = 1 << 16;
    private static final long GRACE_NANOS = TimeUnit.SECONDS.toNanos(4);
    private static final long LEAST_BYTES_A_SECOND = 16 << 10;

    private final Semaphore places;
    private final Budget budget;

    /// @param most bodies at once
    /// @param budget of bytes for all at once
    Uploads(int most, Budget budget) {
        places = new Semaphore(most);
        this.budget = budget;
    }

    /// Something done with a body, while its bytes are counted.
    @FunctionalInterface
    interface Use<T> {
        /// Does it.
        T of(byte[] body);
    }

    /// Takes a body.
    ///
    /// @param mostBytes of it
    /// @throws Refusal 408 if it comes too slowly, 413 if it is longer, 429 if there are too many at once
    <T> T take(Context context, long mostBytes, Use<T> use) {
        if (context.req().getContentLengthLong() > mostBytes) {
            throw tooLarge(mostBytes);
        }
        if (!places.tryAcquire()) {
            throw Refusal.later("uploads at once must be fewer, were too many; ask again", 2);
        }
        var taken = new long[1];
        try {
            return use.of(read(context.req().getInputStream(), mostBytes, taken));
        } catch (IOException e) {
            // The connection's own clock, or whoever sent it, ended it.
            throw Refusal.of(408, "a body must come whole and without a long pause, broke off");
        } finally {
            budget.giveBack(taken[0]);
            places.release();
        }
    }

    /// Into one array that grows; while it does, there are two.
    private byte[] read(InputStream stream, long mostBytes, long[] taken) throws IOException {
        long begin = System.nanoTime();
        var body = new byte[0];
        int length = 0;
        while (true) {
            if (length == body.length) {
                int size = (int) Math.min(Math.max(CHUNK, 2L * length), mostBytes + 1);
                take(size, taken);
                body = Arrays.copyOf(body, size);
            }
            int count = stream.read(body, length, body.length - length);
            if (count < 0) {
                return Arrays.copyOf(body, length);
            }
            length += count;
            if (length > mostBytes) {
                throw tooLarge(mostBytes);
            }
            requirePace(length, System.nanoTime() - begin);
        }
    }

    private void take(long bytes, long[] taken) {
        if (!budget.take(bytes)) {
            throw Refusal.later("uploads at once must fit into memory, were too many; ask again", 2);
        }
        taken[0] += bytes;
    }

    private static void requirePace(long bytes, long nanos) {
        double seconds = (nanos - GRACE_NANOS) / 1e9;
        if (seconds > 0 && bytes < LEAST_BYTES_A_SECOND * seconds) {
            throw Refusal.of(
                    408,
                    "a body must come with at least %d bytes a second, was slower".formatted(LEAST_BYTES_A_SECOND));
        }
    }

    private static Refusal tooLarge(long mostBytes) {
        return Refusal.of(413, "body must have at most %d bytes, had more".formatted(mostBytes));
    }
}
