package dev.nearfar.app;

import dev.nearfar.files.IfExists;
import dev.nearfar.files.OutputFileException;
import dev.nearfar.files.OutputFormat;
import dev.nearfar.files.PictureWriter;

/// Where the picture and the report of one mix go: to files, or to standard output.
final class Outputs {
    private final MixRequest request;
    private final IfExists ifExists;

    Outputs(MixRequest request) {
        this.request = request;
        ifExists = request.replace() ? IfExists.REPLACE : IfExists.REFUSE;
    }

    /// Finds out before long work whether both could be written.
    void check() throws Failure {
        try {
            if (!StandardStreams.isMeantBy(request.output())) {
                PictureWriter.check(request.output(), ifExists);
            }
        } catch (OutputFileException e) {
            throw Failure.of(e);
        }
        if (request.report().isPresent()) {
            StandardStreams.checkOutput(request.report().get(), ifExists);
        }
    }

    /// Finds out before long work whether the picture's format can hold what is asked for.
    ///
    /// @throws Failure `USAGE` if it cannot
    void check(Saving saving) throws Failure {
        try {
            saving.requireFit(
                    format(),
                    request.saving().containsKey(Saving.QUALITY),
                    StandardStreams.outputName(request.output()));
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.Kind.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private OutputFormat format() throws Failure {
        try {
            return StandardStreams.isMeantBy(request.output())
                    ? OutputFormat.PNG
                    : OutputFormat.ofName(request.output());
        } catch (OutputFileException e) {
            throw Failure.of(e);
        }
    }

    /// Writes the picture and returns the SHA-256 of its file.
    String writePicture(MixResult made) throws Failure {
        if (StandardStreams.isMeantBy(request.output())) {
            return request.streams().write(output -> made.write(output, OutputFormat.PNG));
        }
        try {
            return PictureWriter.write(request.output(), ifExists, made.samples(), made.encoding());
        } catch (OutputFileException e) {
            throw Failure.whileWriting(e);
        }
    }

    /// Writes the report if one is wanted; the picture has been written before.
    void writeReport(String json) throws Failure {
        if (request.report().isEmpty()) {
            return;
        }
        try {
            request.streams().write(json, request.report().get(), ifExists);
        } catch (Failure failure) {
            throw failure.and("the picture itself is written, to " + StandardStreams.outputName(request.output()));
        }
    }
}
