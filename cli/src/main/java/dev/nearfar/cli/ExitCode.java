package dev.nearfar.cli;

import dev.nearfar.app.Failure;

/// What the process ends with; scripts rely on it. A signal adds 128: the JVM ends with 130 or 143 by itself.
final class ExitCode {
    static final int OK = 0;

    /// A negative answer, and nothing else.
    static final int NEGATIVE = 1;

    static final int USAGE = 2;
    static final int INPUT = 65;
    static final int INTERNAL = 70;
    static final int OUTPUT = 73;
    static final int IO = 74;

    private ExitCode() {}

    static int of(Failure failure) {
        return switch (failure.kind()) {
            case USAGE -> USAGE;
            case INPUT -> INPUT;
            case EXISTS, OUTPUT -> OUTPUT;
            case IO -> IO;
            case INTERNAL -> INTERNAL;
        };
    }
}
