package dev.nearfar.app;

import java.util.Locale;

/// Refuses before the work what could not be held while it goes on.
public final class FreeMemory {
    private static final double GIBIBYTE = 1L << 30;

    private FreeMemory() {}

    /// Checks that so many bytes can be had.
    ///
    /// @param remedy what a person can do about it, such as `raise --memory`
    /// @throws Failure `INPUT` if they cannot
    public static void require(long bytes, String remedy) throws Failure {
        var runtime = Runtime.getRuntime();
        long available = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        if (bytes > available) {
            throw new Failure(
                    Failure.Kind.INPUT,
                    String.format(
                            Locale.ROOT,
                            "the pictures need %.1f GiB of memory, has %.1f; %s",
                            bytes / GIBIBYTE,
                            available / GIBIBYTE,
                            remedy),
                    null);
        }
    }
}
