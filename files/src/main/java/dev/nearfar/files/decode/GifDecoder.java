package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.Reason;
import dev.nearfar.files.profile.ColourConversion;
import java.io.EOFException;
import java.io.IOException;

/// Reads the first frame of a GIF, on its screen: what the frame leaves uncovered is transparent.
///
/// @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a</a>
final class GifDecoder {
    private static final int MOST_LITERAL_BITS = 8;
    /// First row and row step of the four passes of interlacing.
    private static final int[][] PASSES = {{0, 8}, {4, 8}, {2, 4}, {1, 2}};
    private static final int[][] ONE_PASS = {{0, 1}};

    private final Reading reading;
    private final GifBlocks blocks;
    private final PixelSink sink;
    private final char[][] colours;

    private GifDecoder(Reading reading, GifBlocks blocks) throws PictureFileException {
        this.reading = reading;
        this.blocks = blocks;
        this.colours = colours(reading.source(), blocks.frame());
        this.sink = new PixelSink(reading, blocks.width(), blocks.height(), ColourConversion.NONE);
    }

    static StoredPicture decode(Reading reading) throws PictureFileException {
        var blocks = GifBlocks.read(reading);
        var frame = blocks.frame();
        reading.requireAllowed(blocks.width(), blocks.height(), 0);
        reading.requireEnough(frame.data().bytes(), (long) frame.width() * frame.height(), LzwInput.MOST_FROM_ONE);
        return new GifDecoder(reading, blocks).decode();
    }

    private StoredPicture decode() throws PictureFileException {
        try {
            clearUncovered();
            rows();
        } catch (PictureFileException e) {
            reading.salvage(e, sink);
        }
        reading.note("palette of %d colours made RGB".formatted(colours.length));
        if (blocks.frames() > 1) {
            reading.note("animated GIF: only its first frame was read");
        }
        return sink.picture(reading, Orientation.UPRIGHT);
    }

    private static char[][] colours(Source source, GifBlocks.Frame frame) throws PictureFileException {
        if (frame.colours() == 0) {
            throw source.damaged("must have a table of colours, had none");
        }
        var colours = new char[frame.colours()][PixelSink.PARTS];
        for (int index = 0; index < colours.length; index++) {
            for (int channel = 0; channel < 3; channel++) {
                colours[index][channel] = (char) (257 * source.unsignedByte(frame.table() + 3 * index + channel));
            }
            colours[index][3] = index == frame.clear() ? 0 : PixelSink.OPAQUE;
        }
        return colours;
    }

    private void clearUncovered() throws PictureFileException {
        var frame = blocks.frame();
        var nothing = PixelSink.buffer(blocks.width());
        for (int y = 0; y < blocks.height(); y++) {
            boolean covered = y >= frame.top() && y < frame.top() + frame.height();
            clear(y, 0, nothing, covered ? frame.left() : blocks.width());
            if (covered) {
                int right = frame.left() + frame.width();
                clear(y, right, nothing, blocks.width() - right);
            }
        }
    }

    private void clear(int y, int x, char[] nothing, int many) throws PictureFileException {
        if (many > 0) {
            sink.put(y, x, 1, nothing, many);
        }
    }

    private void rows() throws PictureFileException {
        var source = reading.source();
        var frame = blocks.frame();
        if (frame.literalBits() < 1 || frame.literalBits() > MOST_LITERAL_BITS) {
            throw source.damaged("LZW must begin with codes of 1 to 8 bits, was " + frame.literalBits());
        }
        var row = new byte[frame.width()];
        var pixels = PixelSink.buffer(frame.width());
        try (var samples = LzwInput.ofGif(frame.data().stream(source), frame.literalBits())) {
            for (var pass : frame.interlaced() ? PASSES : ONE_PASS) {
                for (int y = pass[0]; y < frame.height(); y += pass[1]) {
                    if (samples.readNBytes(row, 0, row.length) < row.length) {
                        throw new EOFException("data ended early, in row " + y);
                    }
                    convert(row, pixels);
                    sink.put(frame.top() + y, frame.left(), 1, pixels, row.length);
                }
            }
        } catch (PictureFileException e) {
            throw e;
        } catch (IOException e) {
            throw source.damaged("picture data must be complete and sound, decoder said: " + Reason.of(e), e);
        }
    }

    private void convert(byte[] row, char[] pixels) throws PictureFileException {
        for (int x = 0; x < row.length; x++) {
            int index = row[x] & 0xFF;
            if (index >= colours.length) {
                throw reading.source()
                        .damaged("palette index must be below %d, was %d".formatted(colours.length, index));
            }
            System.arraycopy(colours[index], 0, pixels, x * PixelSink.PARTS, PixelSink.PARTS);
        }
    }
}
