package dev.nearfar.app.judge;

import dev.nearfar.app.Failure;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.files.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/// What was measured, as text.
public enum JudgeReport {
    /// For people: what reads where, in words, with the figures beside.
    TABLE {
        @Override
        String of(Judged judged) {
            return JudgeTable.of(judged);
        }
    },
    /// For programs.
    JSON {
        @Override
        String of(Judged judged) {
            return JudgeJson.of(judged);
        }
    };

    /// Writes the text to standard output.
    ///
    /// @throws Failure if it does not take all of it
    void write(Judged judged, StandardStreams streams) throws Failure {
        try {
            streams.output().write(of(judged).getBytes(StandardCharsets.UTF_8));
            streams.output().flush();
        } catch (IOException e) {
            throw new Failure(Failure.Kind.IO, "standard output: must take all of it, failed: " + Reason.of(e), e);
        }
    }

    abstract String of(Judged judged);
}
