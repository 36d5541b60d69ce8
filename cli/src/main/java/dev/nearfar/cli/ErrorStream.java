package dev.nearfar.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;

/// Standard error when the launcher filters the JVM's own: it hands over the real one as another file descriptor, whose
/// number is in the system property `nearfar.stderr`.
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

    /// Java has no public way to a descriptor that is open already. To open `/dev/fd/3` anew would cut off what a log file
    /// holds, and cannot be done where it is a socket.
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
