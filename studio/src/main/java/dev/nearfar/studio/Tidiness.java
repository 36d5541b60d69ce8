package dev.nearfar.studio;

import java.util.concurrent.locks.ReentrantLock;

/// Asks for a collection when much more is in use than the last one left.
///
/// Left alone, the serial collector fills the heap to its bound before it looks through the old part of it, and pictures' planes that
/// outlived a few small collections stay there until then.
final class Tidiness {
    private static final long LEAST_BYTES = 640L << 20;
    private static final int GROWTH = 2;

    private final ReentrantLock lock = new ReentrantLock();
    private long mostBytes = LEAST_BYTES;

    /// Looks, and tidies where that is due. Whoever comes while another does goes on.
    void tidy() {
        if (!lock.tryLock()) {
            return;
        }
        try {
            if (used() > mostBytes) {
                System.gc();
                mostBytes = Math.max(LEAST_BYTES, GROWTH * used());
            }
        } finally {
            lock.unlock();
        }
    }

    private static long used() {
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
