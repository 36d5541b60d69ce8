package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.Reason;
import dev.nearfar.files.profile.ColourConversion;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/// Reads the first page of a TIFF: its tags by [TiffDirectory], what they mean by [TiffLayout], strips and tiles by
/// [TiffBlocks], pixels by [TiffPixels]. One row of one strip or tile is held at a time, whatever size they claim.
final class TiffDecoder {
    private final Reading reading;
    private final TiffDirectory tags;
    private final TiffLayout layout;
    private final TiffBlocks blocks;
    private final TiffPixels pixels;
    private final PixelSink sink;

    private final byte[] row;
    private final int[] rowSamples;
    private final int[] samples;
    private final char[] buffer;

    private TiffDecoder(Reading reading, TiffDirectory tags, TiffLayout layout, TiffBlocks blocks)
            throws PictureFileException {
        this.reading = reading;
        this.tags = tags;
        this.layout = layout;
        this.blocks = blocks;
        this.pixels = new TiffPixels(reading, tags, layout);
        this.sink = new PixelSink(reading, layout.width(), layout.height(), colours());
        this.row = new byte[(int) layout.blockRowBytes()];
        this.rowSamples = new int[layout.blockWidth() * layout.bandsTogether()];
        this.samples = layout.separate() ? new int[layout.blockWidth() * layout.bands()] : rowSamples;
        this.buffer = PixelSink.buffer(layout.blockWidth());
    }

    static StoredPicture decode(Reading reading) throws PictureFileException {
        var tags = TiffDirectory.read(reading.source());
        var layout = TiffLayout.read(reading.source(), tags);
        reading.requireAllowed(layout.width(), layout.height(), 0);
        var blocks = new TiffBlocks(reading, tags, layout);
        blocks.requireSound();
        return new TiffDecoder(reading, tags, layout, blocks).decode();
    }

    private StoredPicture decode() throws PictureFileException {
        try {
            for (int down = 0; down < layout.down(); down++) {
                for (int across = 0; across < layout.across(); across++) {
                    block(across, down);
                }
            }
        } catch (PictureFileException e) {
            reading.salvage(e, sink);
        }
        if (tags.hasMorePages()) {
            reading.note("TIFF of several pages: only its first was read");
        }
        return sink.picture(reading, orientation(reading, tags));
    }

    private ColourConversion colours() throws PictureFileException {
        int components = TiffPixels.colourBands(layout);
        var profile = profile(reading, tags);
        if (profile.isEmpty()) {
            return EmbeddedProfile.without(reading, components);
        }
        boolean palette = layout.photometric() == TiffLayout.PALETTE;
        return EmbeddedProfile.conversion(reading, profile.get(), "", palette ? 3 : components);
    }

    static Optional<byte[]> profile(Reading reading, TiffDirectory tags) throws PictureFileException {
        reading.requireMetadata("colour profile", tags.count(TiffTag.PROFILE));
        return tags.has(TiffTag.PROFILE) ? Optional.of(tags.bytes(TiffTag.PROFILE)) : Optional.empty();
    }

    static Orientation orientation(Reading reading, TiffDirectory tags) throws PictureFileException {
        return ExifOrientation.ofValue(tags.valueOr(1, TiffTag.ORIENTATION), reading.notes());
    }

    private void block(int across, int down) throws PictureFileException {
        int perPlane = (int) (layout.across() * layout.down());
        int index = (int) (down * layout.across()) + across;
        var streams = new InputStream[layout.separate() ? layout.bands() : 1];
        try {
            for (int plane = 0; plane < streams.length; plane++) {
                streams[plane] = blocks.unpacked(index + plane * perPlane);
            }
            rows(streams, across, down);
        } catch (PictureFileException e) {
            throw e;
        } catch (IOException e) {
            throw reading.source().damaged("picture data must be complete and sound, decoder said: " + Reason.of(e), e);
        } finally {
            close(streams);
        }
    }

    /// Frees what unpacking holds; nothing in memory can fail to be closed.
    private static void close(InputStream[] streams) {
        for (var stream : streams) {
            try {
                if (stream != null) {
                    stream.close();
                }
            } catch (IOException e) {
                throw new IllegalStateException("closing memory must not fail, did", e);
            }
        }
    }

    private void rows(InputStream[] streams, int across, int down) throws IOException {
        int x = across * layout.blockWidth();
        int y = down * layout.blockHeight();
        int columns = Math.min(layout.blockWidth(), layout.width() - x);
        int end = (int) Math.min(layout.height(), (long) y + layout.blockHeight());
        for (; y < end; y++) {
            for (int plane = 0; plane < streams.length; plane++) {
                if (streams[plane].readNBytes(row, 0, row.length) < row.length) {
                    throw new EOFException("data ended early, in row " + y);
                }
                unpack();
                if (layout.separate()) {
                    for (int column = 0; column < columns; column++) {
                        samples[column * layout.bands() + plane] = rowSamples[column];
                    }
                }
            }
            pixels.convert(samples, columns, buffer);
            sink.put(y, x, 1, buffer, columns);
        }
    }

    private void unpack() {
        PackedSamples.unpack(row, layout.bits(), tags.littleEndian(), rowSamples, rowSamples.length);
        if (layout.predicted()) {
            int mask = (1 << layout.bits()) - 1;
            for (int index = layout.bandsTogether(); index < rowSamples.length; index++) {
                rowSamples[index] = rowSamples[index] + rowSamples[index - layout.bandsTogether()] & mask;
            }
        }
    }
}
