package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;

/// Reads a PNG: its chunks by [PngChunks], its rows by [PngRows], their meaning by [PngPixels], its colours by
/// [PngColours].
final class PngDecoder {
    /// What one byte of deflated data can become at most.
    static final int MOST_FROM_DEFLATE = 1_032;

    private PngDecoder() {}

    static StoredPicture decode(Reading reading) throws PictureFileException {
        var source = reading.source();
        var chunks = PngChunks.read(reading);
        var header = chunks.header();
        var rows = new PngRows(source, header);
        reading.requireAllowed(header.width(), header.height(), 0);
        reading.requireEnough(chunks.dataBytes(), rows.bytes(), MOST_FROM_DEFLATE);
        var pixels = new PngPixels(source, chunks);
        var colours = PngColours.of(reading, chunks);
        var orientation = orientation(reading, chunks);
        var sink = new PixelSink(reading, header.width(), header.height(), colours);
        try {
            rows.decode(chunks.data(), pixels, sink);
        } catch (PictureFileException e) {
            reading.salvage(e, sink);
        }
        pixels.note(reading.notes());
        if (chunks.has("acTL")) {
            reading.note("animated PNG: only its still picture was read");
        }
        return sink.picture(reading, orientation);
    }

    static Orientation orientation(Reading reading, PngChunks chunks) throws PictureFileException {
        var exif = chunks.find("eXIf");
        return exif.isEmpty() ? Orientation.UPRIGHT : ExifOrientation.read(exif.get(), reading.notes());
    }
}
