package dev.nearfar.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// The real standard error, where the launcher hands it over.
///
/// The virtual machine warns of the incubating vector module on its own standard error before any of our code runs, and
/// no option silences it. So the launcher filters that stream and passes the real one as another open descriptor. It must
/// be used as it is: opening it again by name would truncate a log file and fail on a socket. No public interface makes
/// a stream of a descriptor's number, hence the field access, which the jar's manifest permits (`Add-Opens`).
final class LauncherErrorStream {
    private static final String PROPERTY = "nearfar.stderr";

    private LauncherErrorStream() {}

    /// Makes it [System#err], if there is one.
    static void use() {
        var number = Integer.getInteger(PROPERTY);
        if (number == null) {
            return;
        }
        var descriptor = new FileDescriptor();
        try {
            var field = FileDescriptor.class.getDeclaredField("fd");
            field.setAccessible(true);
            field.setInt(descriptor, number);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(PROPERTY + " must be usable on this Java, was not", e);
        }
        System.setErr(new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8));
    }
}
