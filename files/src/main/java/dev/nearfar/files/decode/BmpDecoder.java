package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.profile.ColourConversion;
import java.util.Arrays;
import java.util.Optional;

/// Reads a BMP: its headers by [BmpHeader], pixels with masks by [BmpMasks], runs by [BmpRuns].
final class BmpDecoder {
    private static final int HEADER_WITH_PROFILE = 124;
    private static final int COLOUR_SPACE = 70;
    private static final int PROFILE_OFFSET = 126;
    private static final int PROFILE_BYTES = 130;

    private final Reading reading;
    private final Source source;
    private final BmpHeader header;
    private final char[][] palette;
    private final BmpMasks masks;
    private final char[] pixels;

    private BmpDecoder(Reading reading, BmpHeader header) throws PictureFileException {
        this.reading = reading;
        this.source = reading.source();
        this.header = header;
        this.palette = palette(source, header);
        this.masks = BmpMasks.read(source, header);
        this.pixels = PixelSink.buffer(header.width());
    }

    static StoredPicture decode(Reading reading) throws PictureFileException {
        var header = BmpHeader.read(reading.source());
        reading.requireAllowed(header.width(), header.height(), 0);
        if (!header.inRuns()) {
            // The last row need not be filled up.
            long bytes = header.rowBytes() * (header.height() - 1) + PackedSamples.bytes(header.width(), header.bits());
            reading.requireEnough(reading.source().bytes().length - header.data(), bytes, 1);
        }
        return new BmpDecoder(reading, header).decode();
    }

    private StoredPicture decode() throws PictureFileException {
        var sink = new PixelSink(reading, header.width(), header.height(), colours());
        try {
            if (header.inRuns()) {
                runs(sink);
            } else {
                rows(sink);
            }
        } catch (PictureFileException e) {
            reading.salvage(e, sink);
        }
        if (palette.length > 0) {
            reading.note("palette of %d colours made RGB".formatted(palette.length));
        }
        return sink.picture(reading, Orientation.UPRIGHT);
    }

    private ColourConversion colours() throws PictureFileException {
        var profile = profile(reading, header);
        return profile.isPresent() ? EmbeddedProfile.conversion(reading, profile.get(), "", 3) : ColourConversion.NONE;
    }

    static Optional<byte[]> profile(Reading reading, BmpHeader header) throws PictureFileException {
        var source = reading.source();
        if (header.size() < HEADER_WITH_PROFILE || !source.has(COLOUR_SPACE, "DEBM")) {
            return Optional.empty();
        }
        long offset = BmpHeader.START + Integer.toUnsignedLong(source.int32Low(PROFILE_OFFSET));
        long length = Integer.toUnsignedLong(source.int32Low(PROFILE_BYTES));
        reading.requireMetadata("colour profile", length);
        source.requireBytes(offset, length, "colour profile");
        return Optional.of(Arrays.copyOfRange(source.bytes(), (int) offset, (int) (offset + length)));
    }

    private static char[][] palette(Source source, BmpHeader header) {
        var palette = new char[header.paletteColours()][PixelSink.PARTS];
        for (int index = 0; index < palette.length; index++) {
            for (int channel = 0; channel < 3; channel++) {
                int offset = header.palette() + index * header.colourBytes() + 2 - channel;
                palette[index][channel] = (char) (257 * source.unsignedByte(offset));
            }
            palette[index][3] = PixelSink.OPAQUE;
        }
        return palette;
    }

    private int row(int stored) {
        return header.topDown() ? stored : header.height() - 1 - stored;
    }

    private void runs(PixelSink sink) throws PictureFileException {
        var runs = new BmpRuns(source, header);
        for (int stored = 0; stored < header.height(); stored++) {
            indexed(runs.next());
            sink.put(row(stored), 0, 1, pixels, header.width());
        }
    }

    private void rows(PixelSink sink) throws PictureFileException {
        int bytes = (int) PackedSamples.bytes(header.width(), header.bits());
        var packed = new byte[bytes];
        var samples = new int[header.bits() <= 8 ? header.width() : 0];
        for (int stored = 0; stored < header.height(); stored++) {
            long offset = header.data() + stored * header.rowBytes();
            source.requireBytes(offset, bytes, "row");
            System.arraycopy(source.bytes(), (int) offset, packed, 0, bytes);
            if (header.bits() <= 8) {
                PackedSamples.unpack(packed, header.bits(), false, samples, samples.length);
                indexed(samples);
            } else {
                direct(packed);
            }
            sink.put(row(stored), 0, 1, pixels, header.width());
        }
    }

    private void indexed(int[] indices) throws PictureFileException {
        for (int x = 0; x < indices.length; x++) {
            if (indices[x] >= palette.length) {
                throw source.damaged("palette index must be below %d, was %d".formatted(palette.length, indices[x]));
            }
            System.arraycopy(palette[indices[x]], 0, pixels, x * PixelSink.PARTS, PixelSink.PARTS);
        }
    }

    private void direct(byte[] packed) {
        int step = header.bits() / 8;
        for (int x = 0; x < header.width(); x++) {
            int pixel = 0;
            for (int index = step - 1; index >= 0; index--) {
                pixel = pixel << 8 | (packed[x * step + index] & 0xFF);
            }
            masks.put(pixel, pixels, x * PixelSink.PARTS);
        }
    }
}
