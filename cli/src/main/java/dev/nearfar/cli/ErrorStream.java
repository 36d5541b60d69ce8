package dev.nearfar.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/// The real standard error, where the launcher hands it over.
///
/// The JVM warns of the incubating vector module on its own standard error before any of our code runs, and no option
/// silences it. So the launcher filters that stream and passes the real one as another open file descriptor, whose number
/// is in the system property `nearfar.stderr`.
final class ErrorStream {
    private ErrorStream() {}

    /// Makes the launcher's descriptor, if there is one, the process' `System.err`.
    static void takeFromLauncher() {
        var number = System.getProperty("nearfar.stderr");
        if (number != null) {
            var stream = new FileOutputStream(descriptor(Integer.parseInt(number)));
            System.setErr(new PrintStream(stream, true, System.err.charset()));
        }
    }

    /// It must be used as it is: opening `/dev/fd/3` again by name would cut off what a log file holds, and fails on a socket.
    /// Java has no public way to a descriptor's number; the jar's manifest permits this one (`Add-Opens`).
    private static FileDescriptor descriptor(int number) {
        try {
            var constructor = FileDescriptor.class.getDeclaredConstructor(int.class);
            constructor.setAccessible(true);
            return constructor.newInstance(number);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("java.base must open java.io to the command, did not", e);
        }
    }
}
