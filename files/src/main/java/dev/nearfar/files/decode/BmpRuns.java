package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import java.util.Arrays;

/// Unpacks a BMP's runs, a row of palette indices at a time. What the runs pass over is index 0.
///
/// Two bytes are a run (length, index or two indices of 4 bits) or, if the first is 0: end of row, end of picture, a
/// jump, or so many indices as they are, filled up to whole groups of two bytes.
///
/// @see <a href="https://learn.microsoft.com/en-us/windows/win32/gdi/bitmap-compression">Bitmap compression</a>
final class BmpRuns {
    private static final int END_OF_ROW = 0;
    private static final int END_OF_PICTURE = 1;
    private static final int JUMP = 2;

    private final Source source;
    private final BmpHeader header;
    private final int[] row;
    private int offset;
    private int x;
    private int rowsSkipped;
    private boolean rowEnded;
    private boolean pictureEnded;

    BmpRuns(Source source, BmpHeader header) {
        this.source = source;
        this.header = header;
        this.row = new int[header.width()];
        this.offset = header.data();
    }

    /// The indices of the next row, from below; the array is used again for the next.
    ///
    /// @throws PictureFileException `DAMAGED` where the data ends early or a run leaves its row
    int[] next() throws PictureFileException {
        Arrays.fill(row, 0);
        if (rowsSkipped > 0) {
            rowsSkipped--;
        }
        rowEnded = rowsSkipped > 0;
        while (!rowEnded && !pictureEnded) {
            source.requireBytes(offset, 2, "run");
            int count = source.unsignedByte(offset);
            int value = source.unsignedByte(offset + 1);
            offset += 2;
            if (count > 0) {
                run(count, value);
            } else if (value > JUMP) {
                literals(value);
            } else {
                command(value);
            }
        }
        return row;
    }

    private void command(int value) throws PictureFileException {
        switch (value) {
            case END_OF_ROW -> {
                x = 0;
                rowEnded = true;
            }
            case END_OF_PICTURE -> pictureEnded = true;
            default -> {
                source.requireBytes(offset, 2, "jump");
                requireInRow(source.unsignedByte(offset));
                x += source.unsignedByte(offset);
                rowsSkipped = source.unsignedByte(offset + 1);
                rowEnded = rowsSkipped > 0;
                offset += 2;
            }
        }
    }

    private void run(int count, int value) throws PictureFileException {
        requireInRow(count);
        for (int index = 0; index < count; index++) {
            row[x++] = header.bits() == 8 ? value : index % 2 == 0 ? value >> 4 : value & 15;
        }
    }

    private void literals(int count) throws PictureFileException {
        requireInRow(count);
        int bytes = (int) PackedSamples.bytes(count, header.bits());
        source.requireBytes(offset, bytes, "run");
        for (int index = 0; index < count; index++) {
            int value = source.unsignedByte(offset + index * header.bits() / 8);
            row[x++] = header.bits() == 8 ? value : index % 2 == 0 ? value >> 4 : value & 15;
        }
        offset += bytes + bytes % 2;
    }

    private void requireInRow(int count) throws PictureFileException {
        if (count > row.length - x) {
            throw source.damaged(
                    "run must end in its row of %d pixels, had %d from %d on".formatted(row.length, count, x));
        }
    }
}
