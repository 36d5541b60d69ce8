package dev.nearfar.studio;

import java.util.Locale;

/// Where a mix is on its way.
enum MixState {
    QUEUED,
    RUNNING,
    DONE,
    FAILED,
    CANCELLED;

    boolean isEnd() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    /// As JSON has it.
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
