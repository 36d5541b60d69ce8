package dev.nearfar.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.nearfar.app.StandardStreams;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.util.List;

/// One run of the command inside this JVM.
///
/// @param code the exit code
/// @param data what went to standard output as data, each byte a character
/// @param text what went to standard output as text
/// @param errors what went to standard error
record Run(int code, String data, String text, String errors) {
    static Run of(List<String> arguments, InputStream input) {
        var data = new ByteArrayOutputStream();
        var text = new ByteArrayOutputStream();
        var errors = new ByteArrayOutputStream();
        int code = Main.commandLine(new StandardStreams(input, data))
                .setOut(new PrintWriter(text, true, UTF_8))
                .setErr(new PrintWriter(errors, true, UTF_8))
                .execute(arguments.toArray(String[]::new));
        return new Run(code, data.toString(ISO_8859_1), text.toString(UTF_8), errors.toString(UTF_8));
    }

    static Run of(List<String> arguments, byte[] input) {
        return of(arguments, new ByteArrayInputStream(input));
    }

    static Run of(String... arguments) {
        return of(List.of(arguments), InputStream.nullInputStream());
    }
}
