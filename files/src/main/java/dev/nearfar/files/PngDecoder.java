package dev.nearfar.files;

import dev.nearfar.core.colour.SrgbColour;
import java.awt.image.Raster;
import java.io.IOException;
import java.util.List;

/// Reads a PNG: its chunks by [PngChunks], its samples by the JDK, their meaning by [PngPixels].
final class PngDecoder {
    private PngDecoder() {}

    static StoredPicture decode(Source source, SrgbColour background, Limits limits, List<String> notes)
            throws PictureFileException {
        var chunks = PngChunks.read(source);
        var header = chunks.header();
        limits.checkSize(source, header.width(), header.height());
        var pixels = new PngPixels(source, chunks, background);
        var raster = rawSamples(source, chunks);
        var row = new int[header.width() * raster.getNumBands()];
        for (int y = 0; y < header.height(); y++) {
            pixels.row(y, raster.getPixels(0, y, header.width(), 1, row));
        }
        var planes = pixels.planes(notes);
        PngColourNotes.of(chunks).ifPresent(notes::add);
        if (chunks.find("acTL").isPresent()) {
            notes.add("animated PNG: only its still picture was read");
        }
        var orientation = chunks.find("eXIf")
                .map(exif -> ExifOrientation.read(exif, notes))
                .orElse(Orientation.UPRIGHT);
        return new StoredPicture(header.width(), header.height(), planes, orientation);
    }

    private static Raster rawSamples(Source source, PngChunks chunks) throws PictureFileException {
        try (var input = new ByteArrayInput(chunks.samplesOnly())) {
            var reader = JdkCodecs.reader(PictureFormat.PNG);
            try {
                reader.setInput(input, true, true);
                return reader.read(0).getRaster();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            if (e.getCause() instanceof Error error) {
                // The decoder wraps everything, even that memory ran out, which is not the file's fault.
                throw error;
            }
            throw source.damaged("picture data must be complete and sound, decoder said: " + Reason.of(e), e);
        }
    }
}
