package dev.nearfar.app;

import dev.nearfar.core.Hybrid;
import dev.nearfar.files.AtomicFile;
import dev.nearfar.files.Encoding;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.OutputFileException;
import dev.nearfar.files.OutputFormat;
import dev.nearfar.files.PictureWriter;
import dev.nearfar.files.Samples;
import java.nio.file.Path;

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
            if (request.report().isPresent()
                    && !StandardStreams.isMeantBy(request.report().get())) {
                AtomicFile.check(request.report().get(), ifExists);
            }
        } catch (OutputFileException e) {
            throw Failure.of(e);
        }
    }

    /// Finds out before long work whether the picture's format can hold what is asked for.
    ///
    /// @throws Failure `USAGE` if it cannot
    void check(Saving saving) throws Failure {
        var format = format();
        if (request.saving().containsKey(Saving.QUALITY) && format != OutputFormat.JPEG) {
            throw new Failure(
                    Failure.Kind.USAGE,
                    "quality must go with a JPEG (.jpg, .jpeg), was given with "
                            + StandardStreams.outputName(request.output()),
                    null);
        }
        try {
            saving.encoding(1, "{}").requireFit(format);
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
    String writePicture(Hybrid hybrid, Encoding encoding) throws Failure {
        var samples = Samples.of(hybrid.canvas(), hybrid.rounding(), encoding.profile(), encoding.depth());
        if (StandardStreams.isMeantBy(request.output())) {
            return request.streams().write(output -> PictureWriter.write(output, OutputFormat.PNG, samples, encoding));
        }
        try {
            return PictureWriter.write(request.output(), ifExists, samples, encoding);
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
            write(json, request.report().get());
        } catch (Failure failure) {
            throw failure.and("the picture itself is written, to " + StandardStreams.outputName(request.output()));
        }
    }

    private void write(String json, Path path) throws Failure {
        if (StandardStreams.isMeantBy(path)) {
            request.streams().write(json);
            return;
        }
        try {
            AtomicFile.write(path, ifExists, json);
        } catch (OutputFileException e) {
            throw Failure.whileWriting(e);
        }
    }
}
