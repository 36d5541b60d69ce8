package dev.nearfar.files;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which process a temporary file belongs to, as the file's name tells it: `.nearfar-<process>-<start>-<random>.tmp`.
///
/// Process numbers are given out again, so the time at which the process began stands beside the number.
///
/// | name         | unit                       | range |
/// |--------------|----------------------------|-------|
/// | `process`    | –                          | ≥ 1   |
/// | `startMillis`| milliseconds since 1970    | ≥ 0; 0 where the system does not tell |
record PendingOwner(long process, long startMillis) {
    private static final Pattern NAME = Pattern.compile("\\.nearfar-([0-9]{1,18})-([0-9]{1,18})-[0-9a-f]{16}\\.tmp");

    /// Start times are counted from the time at which the machine started, which systems tell to a second or so.
    private static final long START_TOLERANCE_MILLIS = 5_000;

    /// This process.
    static PendingOwner ofThisProcess() {
        var process = ProcessHandle.current();
        return new PendingOwner(process.pid(), startMillis(process));
    }

    /// Whoever made the file, if its name is one of a temporary file.
    static Optional<PendingOwner> of(Path file) {
        var matcher = NAME.matcher(file.getFileName().toString());
        return matcher.matches()
                ? Optional.of(new PendingOwner(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))))
                : Optional.empty();
    }

    /// The name of a temporary file of this owner.
    String fileName(String random) {
        return ".nearfar-%d-%d-%s.tmp".formatted(process, startMillis, random);
    }

    /// Whether the process runs still; a process of the same number that began at another time is another one.
    boolean isAlive() {
        return ProcessHandle.of(process)
                .filter(ProcessHandle::isAlive)
                .map(PendingOwner::startMillis)
                .filter(millis ->
                        millis == 0 || startMillis == 0 || Math.abs(millis - startMillis) <= START_TOLERANCE_MILLIS)
                .isPresent();
    }

    private static long startMillis(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toEpochMilli).orElse(0L);
    }
}
