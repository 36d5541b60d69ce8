package dev.nearfar.studio;

import dev.nearfar.app.MixResult;
import dev.nearfar.files.OutputFormat;
import dev.nearfar.pipeline.Readings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// A picture that was made, and its file once somebody asked for that.
final class FinishedMix {
    /// The canvas, and the pictures laid on it.
    private static final int BYTES_PER_SAMPLE = 4 + 2 * 2;

    private final MixResult made;
    private final OutputFormat format;
    private final Optional<Readings> readings;
    private Optional<byte[]> file = Optional.empty();
    private Optional<String> curve = Optional.empty();

    FinishedMix(MixResult made, OutputFormat format, Optional<Readings> readings) {
        this.made = made;
        this.format = format;
        this.readings = readings;
    }

    MixResult made() {
        return made;
    }

    OutputFormat format() {
        return format;
    }

    /// How the pictures read, where that was measured.
    Optional<Readings> readings() {
        return readings;
    }

    long bytes() {
        return BYTES_PER_SAMPLE * made.hybrid().canvas().shape().samples()
                + file.map(bytes -> bytes.length).orElse(0);
    }

    /// The file as it is saved: the bytes that the command writes.
    synchronized byte[] file() {
        if (file.isEmpty()) {
            file = Optional.of(encoded(format));
        }
        return file.get();
    }

    /// A PNG of a preview.
    byte[] png() {
        return encoded(OutputFormat.PNG);
    }

    private byte[] encoded(OutputFormat as) {
        var bytes = new ByteArrayOutputStream();
        try {
            made.write(bytes, as);
        } catch (IOException e) {
            throw new UncheckedIOException("memory must take bytes", e);
        }
        return bytes.toByteArray();
    }

    synchronized Optional<String> curve() {
        return curve;
    }

    synchronized void keepCurve(String json) {
        curve = Optional.of(json);
    }
}
