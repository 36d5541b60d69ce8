package dev.nearfar.files.decode;

import dev.nearfar.files.model.OneLine;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.Reason;
import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.IIOException;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadProgressListener;
import javax.imageio.event.IIOReadWarningListener;
import org.jspecify.annotations.Nullable;

/// The samples of a JPEG, decoded by the JDK, which fills with grey what is missing and goes on: it is watched for that.
///
/// The decoder is libjpeg, native code that only its input can stop: [WatchedInput] throws once the time is up, and
/// between rows the decoder is told to abort.
final class JpegSamples implements IIOReadWarningListener, IIOReadProgressListener {
    /// The one harmless warning: left-over bytes before the end marker, when all samples are there. The decoder shows
    /// only the first of its warnings, so nothing else can have been wrong before.
    private static final String LEFT_OVER = "extraneous bytes before marker 0xd9";

    private final Reading reading;
    private final WatchedInput input;
    private final boolean progressive;
    private @Nullable String problem;
    private @Nullable PictureFileException stopped;
    private float soundPercent = 100;
    private float percent;

    private JpegSamples(Reading reading, WatchedInput input, boolean progressive) {
        this.reading = reading;
        this.input = input;
        this.progressive = progressive;
    }

    /// What was decoded: all of it, or when salvaging, as much of it as arrived.
    ///
    /// @param raster raw samples, one band a component; of colours R, G, B
    /// @param percent how much of it is no filling
    /// @param problem what was wrong, if anything
    record Decoded(Raster raster, float percent, @Nullable String problem) {}

    static Decoded decode(Reading reading, JpegSegments segments) throws PictureFileException {
        var source = reading.source();
        var frame = segments.frame();
        try (var input = new WatchedInput(segments.samplesOnly(), reading.deadline())) {
            var samples = new JpegSamples(reading, input, frame.progressive());
            var reader = JpegCodec.reader();
            try {
                return samples.decode(reader, frame);
            } finally {
                reader.dispose();
            }
        } catch (PictureFileException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw source.damaged("picture data must be complete and sound, decoder said: " + Reason.of(e), e);
        }
    }

    private Decoded decode(ImageReader reader, JpegFrame frame) throws IOException {
        reader.addIIOReadWarningListener(this);
        reader.addIIOReadProgressListener(this);
        reader.setInput(input, true, true);
        // Inks stay as they are: what the JDK would make of them is not what they mean.
        var raster = frame.inks() ? reader.readRaster(0, null) : reader.read(0).getRaster();
        if (stopped != null) {
            throw stopped;
        }
        if (problem != null && !reading.options().salvage()) {
            throw new IIOException(problem);
        }
        return new Decoded(raster, soundPercent, problem);
    }

    @Override
    public void warningOccurred(ImageReader source, String warning) {
        if (warning.endsWith(LEFT_OVER)) {
            reading.note("decoder said: " + OneLine.of(warning));
        } else if (problem == null) {
            problem = OneLine.of(warning);
            soundPercent = progressive ? 100 : percent;
        }
    }

    @Override
    public void imageProgress(ImageReader source, float percentageDone) {
        percent = percentageDone;
        try {
            reading.deadline().check();
        } catch (PictureFileException e) {
            stopped = e;
            source.abort();
        }
    }

    @Override
    public void sequenceStarted(ImageReader source, int minIndex) {}

    @Override
    public void sequenceComplete(ImageReader source) {}

    @Override
    public void imageStarted(ImageReader source, int imageIndex) {}

    @Override
    public void imageComplete(ImageReader source) {}

    @Override
    public void thumbnailStarted(ImageReader source, int imageIndex, int thumbnailIndex) {}

    @Override
    public void thumbnailProgress(ImageReader source, float percentageDone) {}

    @Override
    public void thumbnailComplete(ImageReader source) {}

    @Override
    public void readAborted(ImageReader source) {}
}
