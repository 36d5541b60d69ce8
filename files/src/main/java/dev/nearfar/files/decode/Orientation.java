package dev.nearfar.files.decode;

/// How a stored picture has to be turned to stand upright: the eight values of EXIF's orientation.
///
/// An upright pixel (x, y) is found in the stored picture at column x, row y; with `transposed` at column y, row x;
/// and then `mirroredColumns` counts columns from the right, `mirroredRows` rows from below.
///
/// @see <a href="https://www.cipa.jp/std/documents/e/DC-X008-Translation-2019-E.pdf">Exif 2.32, tag 0x0112</a>
enum Orientation {
    UPRIGHT(1, false, false, false),
    MIRRORED(2, false, true, false),
    HALF_TURN(3, false, true, true),
    FLIPPED(4, false, false, true),
    TRANSPOSED(5, true, false, false),
    QUARTER_TURN_RIGHT(6, true, false, true),
    TRANSVERSED(7, true, true, true),
    QUARTER_TURN_LEFT(8, true, true, false);

    private final int exifValue;
    private final boolean transposed;
    private final boolean mirroredColumns;
    private final boolean mirroredRows;

    Orientation(int exifValue, boolean transposed, boolean mirroredColumns, boolean mirroredRows) {
        this.exifValue = exifValue;
        this.transposed = transposed;
        this.mirroredColumns = mirroredColumns;
        this.mirroredRows = mirroredRows;
    }

    int exifValue() {
        return exifValue;
    }

    /// Whether width and height change places.
    boolean swapsSides() {
        return transposed;
    }

    /// The upright plane of a stored plane of `width × height` samples.
    char[] turn(char[] plane, int width, int height) {
        if (this == UPRIGHT) {
            return plane;
        }
        int uprightWidth = transposed ? height : width;
        int uprightHeight = transposed ? width : height;
        var upright = new char[plane.length];
        for (int y = 0; y < uprightHeight; y++) {
            for (int x = 0; x < uprightWidth; x++) {
                int column = transposed ? y : x;
                int row = transposed ? x : y;
                column = mirroredColumns ? width - 1 - column : column;
                row = mirroredRows ? height - 1 - row : row;
                upright[y * uprightWidth + x] = plane[row * width + column];
            }
        }
        return upright;
    }
}
