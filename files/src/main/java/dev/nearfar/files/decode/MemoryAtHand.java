package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import java.util.Locale;

/// Refuses before it is decoded what could not be held.
final class MemoryAtHand {
    private static final double GIBIBYTE = 1L << 30;
    /// What decoders hold whatever the size of the picture: tables, rows, buffers.
    private static final long ALWAYS = 4 << 20;

    private MemoryAtHand() {}

    /// Checks that so many bytes can be had.
    ///
    /// @throws PictureFileException `TOO_LARGE` if they cannot
    static void require(Reading reading, long bytes) throws PictureFileException {
        long needed = bytes + ALWAYS;
        long allowed = reading.options().limits().memoryBytes();
        if (needed <= allowed && needed > free()) {
            // What nobody holds any more still counts as used until it is collected.
            System.gc();
        }
        long available = Math.min(allowed, free());
        if (needed > available) {
            throw reading.tooLarge(String.format(
                    Locale.ROOT,
                    "needs %.2f GiB of memory, has %.2f; raise --memory",
                    needed / GIBIBYTE,
                    available / GIBIBYTE));
        }
    }

    private static long free() {
        var runtime = Runtime.getRuntime();
        return runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
    }
}
