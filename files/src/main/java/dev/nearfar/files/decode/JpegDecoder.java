package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.profile.ColourConversion;
import java.awt.image.Raster;
import java.util.Optional;

/// Reads a JPEG: its segments by [JpegSegments], its samples by [JpegSamples].
///
/// The samples of a grey JPEG go to all three channels as they are; Java's grey colour space, which is linear,
/// has no part in it.
final class JpegDecoder {
    private static final int SCALE = 257;
    /// Bytes of coefficients that a progressive JPEG makes libjpeg hold for each sample.
    private static final int COEFFICIENT_BYTES = 2;
    /// One byte of coded data can hold the end of eight blocks.
    private static final int MOST_BLOCKS_FROM_ONE = 8;

    private static final int BLOCK_PIXELS = 64;
    /// Where no component has all of the samples, one has at least a quarter of them.
    private static final int LEAST_SAMPLING = 4;

    private JpegDecoder() {}

    static StoredPicture decode(Reading reading) throws PictureFileException {
        var segments = JpegSegments.read(reading);
        var frame = segments.frame();
        int bytes = frame.components() * (frame.progressive() ? 1 + COEFFICIENT_BYTES : 1);
        reading.requireAllowed(frame.width(), frame.height(), bytes);
        reading.requireEnough(
                segments.codedBytes(),
                (long) frame.width() * frame.height() / BLOCK_PIXELS / LEAST_SAMPLING,
                MOST_BLOCKS_FROM_ONE);
        var colours = colours(reading, segments);
        var exif = segments.exif();
        var orientation = exif.isPresent() ? ExifOrientation.read(exif.get(), reading.notes()) : Orientation.UPRIGHT;
        var decoded = JpegSamples.decode(reading, segments);
        var sink = new PixelSink(reading, frame.width(), frame.height(), colours);
        int sound = (int) Math.ceil(frame.height() * decoded.percent() / 100.0);
        put(decoded.raster(), sound, frame, segments, sink);
        if (decoded.problem() != null) {
            reading.salvage(
                    reading.source()
                            .damaged("picture data must be complete and sound, decoder said: " + decoded.problem()),
                    sink);
        }
        if (frame.components() == 1) {
            reading.note("grey made RGB");
        }
        return sink.picture(reading, orientation);
    }

    private static ColourConversion colours(Reading reading, JpegSegments segments) throws PictureFileException {
        int components = segments.frame().components();
        var profile = profile(reading, segments);
        return profile.isPresent()
                ? EmbeddedProfile.conversion(reading, profile.get(), "", components)
                : EmbeddedProfile.without(reading, components);
    }

    static Optional<byte[]> profile(Reading reading, JpegSegments segments) throws PictureFileException {
        reading.requireMetadata("colour profile", segments.iccProfileBytes());
        return segments.iccProfile();
    }

    private static void put(Raster raster, int rows, JpegFrame frame, JpegSegments segments, PixelSink sink)
            throws PictureFileException {
        var inks = segments.inks();
        int bands = raster.getNumBands();
        var samples = new int[frame.width() * bands];
        var pixels = PixelSink.buffer(frame.width());
        for (int y = 0; y < rows; y++) {
            raster.getPixels(0, y, frame.width(), 1, samples);
            for (int x = 0; x < frame.width(); x++) {
                int target = x * PixelSink.PARTS;
                if (frame.inks()) {
                    inks.put(samples, x * bands, pixels, target);
                } else {
                    for (int channel = 0; channel < 3; channel++) {
                        pixels[target + channel] = (char) (SCALE * samples[x * bands + (bands == 1 ? 0 : channel)]);
                    }
                    pixels[target + 3] = PixelSink.OPAQUE;
                }
            }
            sink.put(y, 0, 1, pixels, frame.width());
        }
    }
}
