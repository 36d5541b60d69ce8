package dev.nearfar.studio;

/// Bytes that may be in use at once, and who has them.
final class Budget {
    private final long total;
    private long used;

    Budget(long total) {
        this.total = total;
    }

    long total() {
        return total;
    }

    synchronized long used() {
        return used;
    }

    /// Takes bytes, unless that would be too many; tells whether it did.
    synchronized boolean take(long bytes) {
        if (bytes > total - used) {
            return false;
        }
        used += bytes;
        return true;
    }

    synchronized void giveBack(long bytes) {
        used -= bytes;
    }
}
