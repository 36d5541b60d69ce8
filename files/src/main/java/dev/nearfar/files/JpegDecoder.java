package dev.nearfar.files;

import java.awt.image.Raster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOException;

/// Reads a JPEG: its segments by [JpegSegments], its samples by the JDK.
///
/// The samples of a grey JPEG go to all three channels as they are; Java's grey colour space, which is linear,
/// has no part in it.
final class JpegDecoder {
    /// The one harmless warning: left-over bytes before the end marker, when all samples are there. The decoder shows
    /// only the first of its warnings, so nothing else can have been wrong before.
    private static final String LEFT_OVER = "extraneous bytes before marker 0xd9";

    private JpegDecoder() {}

    static StoredPicture decode(Source source, Limits limits, List<String> notes) throws PictureFileException {
        var segments = JpegSegments.read(source);
        var frame = segments.frame();
        limits.checkSize(source, frame.width(), frame.height());
        var planes = planes(samples(source, segments, notes), frame);
        if (!frame.coloured()) {
            notes.add("grey made RGB");
        }
        segments.iccProfile()
                .flatMap(profile -> IccDescription.note(profile, ""))
                .ifPresent(notes::add);
        var orientation =
                segments.exif().map(exif -> ExifOrientation.read(exif, notes)).orElse(Orientation.UPRIGHT);
        return new StoredPicture(frame.width(), frame.height(), planes, orientation);
    }

    private static Raster samples(Source source, JpegSegments segments, List<String> notes)
            throws PictureFileException {
        // After damage the decoder goes on, fills with grey, and only warns. What it could otherwise warn of (profiles,
        // previews, comments) it does not get to see.
        var warnings = new ArrayList<String>();
        try (var input = new ByteArrayInput(segments.samplesOnly())) {
            var reader = JdkCodecs.reader(PictureFormat.JPEG);
            try {
                reader.addIIOReadWarningListener((from, warning) -> warnings.add(warning));
                reader.setInput(input, true, true);
                var raster = reader.read(0).getRaster();
                for (var warning : warnings) {
                    if (!warning.endsWith(LEFT_OVER)) {
                        throw new IIOException(warning);
                    }
                    notes.add("decoder said: " + OneLine.of(warning));
                }
                return raster;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw source.damaged("picture data must be complete and sound, decoder said: " + Reason.of(e), e);
        }
    }

    private static char[][] planes(Raster raster, JpegFrame frame) {
        int bands = raster.getNumBands();
        var planes = new char[3][frame.width() * frame.height()];
        var row = new int[frame.width() * bands];
        for (int y = 0; y < frame.height(); y++) {
            raster.getPixels(0, y, frame.width(), 1, row);
            for (int x = 0; x < frame.width(); x++) {
                for (int channel = 0; channel < planes.length; channel++) {
                    int sample = row[x * bands + (bands == 1 ? 0 : channel)];
                    planes[channel][y * frame.width() + x] = (char) (257 * sample);
                }
            }
        }
        return planes;
    }
}
