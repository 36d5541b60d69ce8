package dev.nearfar.files;

import java.awt.image.Raster;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Reads a JPEG: its segments by [JpegSegments], its samples by the JDK.
///
/// The samples of a grey JPEG go to all three channels as they are; Java's grey colour space, which is linear,
/// has no part in it.
final class JpegDecoder {
    private static final String HARMLESS = "extraneous bytes before marker";

    private JpegDecoder() {}

    static StoredPicture decode(Source source, Limits limits, List<String> notes) throws PictureFileException {
        var segments = JpegSegments.read(source);
        var frame = segments.frame();
        limits.checkSize(source, frame.width(), frame.height());
        var warnings = new ArrayList<String>();
        var raster = samples(source, segments, warnings);
        judge(source, segments, warnings, notes);
        var planes = planes(raster, frame);
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

    private static Raster samples(Source source, JpegSegments segments, List<String> warnings)
            throws PictureFileException {
        try (var input = new ByteArrayInput(segments.samplesOnly())) {
            var reader = JdkCodecs.reader(PictureFormat.JPEG);
            try {
                reader.addIIOReadWarningListener((from, warning) -> warnings.add(warning));
                reader.setInput(input, true, true);
                return reader.read(0).getRaster();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            throw source.damaged("picture data must be complete and sound, decoder said: " + Reason.of(e), e);
        }
    }

    /// The decoder goes on after damage, fills with grey, and only warns; and it warns only once in a picture. Left-over
    /// bytes are the one harmless warning, as long as no later scan could hide damage behind it.
    private static void judge(Source source, JpegSegments segments, List<String> warnings, List<String> notes)
            throws PictureFileException {
        for (var warning : warnings) {
            if (!warning.contains(HARMLESS) || segments.scans() > 1) {
                throw source.damaged("picture data must be complete and sound, decoder said: " + warning);
            }
            notes.add("decoder said: " + OneLine.of(warning));
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
