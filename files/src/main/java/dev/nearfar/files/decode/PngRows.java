package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.Reason;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/// The rows of a PNG, one after the other: unpacked, their filters undone, put where their pass of interlacing has
/// them. Only two rows are held at a time.
///
/// @see <a href="https://www.w3.org/TR/png-3/#9Filters">PNG 3, sections 8 (interlacing), 9 (filters)</a>
final class PngRows {
    /// A part of the picture that is stored as one: first column, first row, column step, row step.
    private record Pass(int x, int y, int columns, int rows) {
        int width(PngHeader header) {
            return (header.width() - x + columns - 1) / columns;
        }
    }

    private static final Pass[] ADAM7 = {
        new Pass(0, 0, 8, 8),
        new Pass(4, 0, 8, 8),
        new Pass(0, 4, 4, 8),
        new Pass(2, 0, 4, 4),
        new Pass(0, 2, 2, 4),
        new Pass(1, 0, 2, 2),
        new Pass(0, 1, 1, 2)
    };
    private static final Pass[] ONE = {new Pass(0, 0, 1, 1)};

    private final Source source;
    private final PngHeader header;
    private final int bytesPerPixel;

    PngRows(Source source, PngHeader header) {
        this.source = source;
        this.header = header;
        this.bytesPerPixel = Math.max(1, header.bands() * header.bitDepth() / 8);
    }

    /// How many bytes the rows have in all, once unpacked.
    long bytes() {
        long bytes = 0;
        for (var pass : header.interlaced() ? ADAM7 : ONE) {
            long rows = Math.max(0, (header.height() - pass.y() + pass.rows() - 1) / pass.rows());
            int width = pass.width(header);
            bytes += width <= 0 ? 0 : rows * (1 + rowBytes(width));
        }
        return bytes;
    }

    private long rowBytes(int width) {
        return PackedSamples.bytes((long) width * header.bands(), header.bitDepth());
    }

    /// Decodes all rows of compressed data.
    ///
    /// @throws PictureFileException `DAMAGED` where the data ends early or makes no sense
    void decode(InputStream compressed, PngPixels pixels, PixelSink sink) throws PictureFileException {
        try (var rows = new InflaterInputStream(compressed)) {
            for (var pass : header.interlaced() ? ADAM7 : ONE) {
                if (pass.width(header) > 0) {
                    decode(rows, pass, pixels, sink);
                }
            }
            // Makes the end of the data, with its checksum, be looked at, which may still lie ahead.
            rows.readNBytes(1);
        } catch (PictureFileException e) {
            throw e;
        } catch (IOException e) {
            throw damaged(Reason.of(e), e);
        }
    }

    private void decode(InputStream rows, Pass pass, PngPixels pixels, PixelSink sink) throws IOException {
        int width = pass.width(header);
        int length = (int) rowBytes(width);
        var row = new byte[length];
        var above = new byte[length];
        var samples = new int[width * header.bands()];
        var buffer = PixelSink.buffer(width);
        for (int y = pass.y(); y < header.height(); y += pass.rows()) {
            int filter = rows.read();
            if (filter < 0 || rows.readNBytes(row, 0, length) < length) {
                throw new EOFException("data ended early, in row " + y);
            }
            unfilter(filter, row, above);
            PackedSamples.unpack(row, header.bitDepth(), false, samples, samples.length);
            pixels.convert(samples, width, buffer);
            sink.put(y, pass.x(), pass.columns(), buffer, width);
            var used = above;
            above = row;
            row = used;
        }
    }

    private void unfilter(int filter, byte[] row, byte[] above) throws PictureFileException {
        switch (filter) {
            case 0 -> {}
            case 1 -> {
                for (int index = bytesPerPixel; index < row.length; index++) {
                    row[index] += row[index - bytesPerPixel];
                }
            }
            case 2 -> {
                for (int index = 0; index < row.length; index++) {
                    row[index] += above[index];
                }
            }
            case 3 -> {
                for (int index = 0; index < row.length; index++) {
                    int left = index < bytesPerPixel ? 0 : row[index - bytesPerPixel] & 0xFF;
                    row[index] += (byte) ((left + (above[index] & 0xFF)) / 2);
                }
            }
            case 4 -> {
                for (int index = 0; index < row.length; index++) {
                    boolean first = index < bytesPerPixel;
                    int left = first ? 0 : row[index - bytesPerPixel] & 0xFF;
                    int corner = first ? 0 : above[index - bytesPerPixel] & 0xFF;
                    row[index] += (byte) paeth(left, above[index] & 0xFF, corner);
                }
            }
            default -> throw damaged("filter of a row must be 0 to 4, was " + filter, null);
        }
    }

    private static int paeth(int left, int above, int corner) {
        int toLeft = Math.abs(above - corner);
        int toAbove = Math.abs(left - corner);
        int toCorner = Math.abs(left + above - 2 * corner);
        if (toLeft <= toAbove && toLeft <= toCorner) {
            return left;
        }
        return toAbove <= toCorner ? above : corner;
    }

    private PictureFileException damaged(String words, @Nullable Exception cause) {
        var problem = "picture data must be complete and sound, decoder said: " + words;
        return cause == null ? source.damaged(problem) : source.damaged(problem, cause);
    }
}
