package dev.nearfar.app.judge;

import dev.nearfar.app.Failure;
import dev.nearfar.app.StandardStreams;

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
        streams.write(of(judged));
    }

    abstract String of(Judged judged);
}
