package dev.nearfar.app;

import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.files.AtomicFile;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.OutputFileException;
import dev.nearfar.files.PictureInspector;
import dev.nearfar.files.PictureReader;
import dev.nearfar.files.model.OneLine;
import dev.nearfar.files.model.PictureFacts;
import dev.nearfar.files.model.PictureFile;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// What the file name `-` means: standard input where something is read, standard output where something is written.
///
/// @param input what `-` reads; nobody closes it
/// @param output what `-` writes; flushed after each file, nobody closes it. It must throw where writing fails, which a
///     `PrintStream` does not
/// @param limits how pictures are read, from `-` and from files
public record StandardStreams(InputStream input, OutputStream output, ReadLimits limits) {
    private static final Path NAME = Path.of("-");
    private static final String STANDARD_INPUT = "standard input";
    private static final String STANDARD_OUTPUT = "standard output";

    /// Streams with the usual limits.
    public StandardStreams(InputStream input, OutputStream output) {
        this(input, output, ReadLimits.DEFAULT);
    }

    /// The same streams with other limits.
    public StandardStreams withLimits(ReadLimits other) {
        return new StandardStreams(input, output, other);
    }

    /// Whether a name means a standard stream.
    public static boolean isMeantBy(Path path) {
        return path.equals(NAME);
    }

    /// What messages call a place that is written to.
    public static String outputName(Path path) {
        return isMeantBy(path) ? STANDARD_OUTPUT : OneLine.of(path.toString());
    }

    /// What messages call a place that is read from.
    public static String inputName(Path path) {
        return isMeantBy(path) ? STANDARD_INPUT : OneLine.of(path.toString());
    }

    /// Reads a picture from a file or from standard input.
    ///
    /// @param background what stands behind see-through pixels
    /// @throws Failure if there is none
    public PictureFile readPicture(Path path, SrgbColour background) throws Failure {
        try {
            return isMeantBy(path)
                    ? PictureReader.read(STANDARD_INPUT, input, limits.on(background))
                    : PictureReader.read(path, limits.on(background));
        } catch (PictureFileException e) {
            throw Failure.of(e);
        }
    }

    /// Looks into a picture file, or standard input, without decoding it.
    ///
    /// @throws Failure if there is none
    public PictureFacts inspectPicture(Path path) throws Failure {
        try {
            return isMeantBy(path)
                    ? PictureInspector.inspect(STANDARD_INPUT, input, limits.options())
                    : PictureInspector.inspect(path, limits.options());
        } catch (PictureFileException e) {
            throw Failure.of(e);
        }
    }

    /// Writes a text to standard output.
    ///
    /// @throws Failure `IO` if it does not take all of it
    public void write(String text) throws Failure {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        write(output -> {
            output.write(bytes);
            return bytes.length;
        });
    }

    /// Checks, before the work, that a file can be written where its name leads; standard output can.
    ///
    /// @throws Failure if it cannot
    public static void checkOutput(Path path, IfExists ifExists) throws Failure {
        try {
            if (!isMeantBy(path)) {
                AtomicFile.check(path, ifExists);
            }
        } catch (OutputFileException e) {
            throw Failure.of(e);
        }
    }

    /// Writes a text to a file, or to standard output.
    ///
    /// @throws Failure if it cannot be written
    public void write(String text, Path path, IfExists ifExists) throws Failure {
        if (isMeantBy(path)) {
            write(text);
            return;
        }
        try {
            AtomicFile.write(path, ifExists, text);
        } catch (OutputFileException e) {
            throw Failure.whileWriting(e);
        }
    }

    /// Lets somebody write to standard output, flushes it, and returns what is told of what was written.
    ///
    /// @throws Failure `IO` if it does not take all of it
    public <T> T write(Content<T> content) throws Failure {
        try {
            var told = content.writeTo(output);
            output.flush();
            return told;
        } catch (IOException e) {
            throw new Failure(Failure.Kind.IO, STANDARD_OUTPUT + ": must take all of it, failed: " + Reason.of(e), e);
        }
    }

    /// Something that can be written to a stream.
    @FunctionalInterface
    public interface Content<T> {
        /// Writes all of it, and tells something of it.
        T writeTo(OutputStream output) throws IOException;
    }
}
