package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import java.nio.ByteBuffer;
import java.util.OptionalDouble;

/// How many pixels an inch a file states across. Nothing where it states none, no length, or nonsense: a picture is not
/// refused for a bad label.
final class Density {
    private static final double METRES_PER_INCH = 0.0254;
    private static final double CENTIMETRES_PER_INCH = 2.54;

    private Density() {}

    private static OptionalDouble stated(double pixels) {
        return pixels > 0 && Double.isFinite(pixels) ? OptionalDouble.of(pixels) : OptionalDouble.empty();
    }

    /// Of pixels per metre.
    static OptionalDouble ofMetres(int pixelsPerMetre) {
        return stated(pixelsPerMetre * METRES_PER_INCH);
    }

    /// Of a PNG.
    ///
    /// @param physical the content of a chunk `pHYs`: across, down, unit (1 is the metre)
    /// @see <a href="https://www.w3.org/TR/png-3/#11pHYs">PNG 3, section 11.3.4.3</a>
    static OptionalDouble ofPng(byte[] physical) {
        return physical.length == 9 && physical[8] == 1
                ? ofMetres(ByteBuffer.wrap(physical).getInt(0))
                : OptionalDouble.empty();
    }

    /// Of a JPEG.
    ///
    /// @param jfif what follows the name in a segment `JFIF`: version, unit (1 inch, 2 centimetre), across, down
    /// @see <a href="https://www.w3.org/Graphics/JPEG/jfif3.pdf">JFIF 1.02</a>
    static OptionalDouble ofJfif(byte[] jfif) {
        if (jfif.length < 5) {
            return OptionalDouble.empty();
        }
        int density = Short.toUnsignedInt(ByteBuffer.wrap(jfif).getShort(3));
        return switch (jfif[2]) {
            case 1 -> stated(density);
            case 2 -> stated(density * CENTIMETRES_PER_INCH);
            default -> OptionalDouble.empty();
        };
    }

    /// Of EXIF.
    ///
    /// @param block EXIF from its TIFF header on
    static OptionalDouble ofExif(byte[] block) {
        try {
            return ofTiff(TiffDirectory.read(new Source("EXIF", block)));
        } catch (PictureFileException e) {
            return OptionalDouble.empty();
        }
    }

    /// Of a TIFF. Unit 2, which holds where none is stated, is the inch, 3 the centimetre.
    ///
    /// @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0, section 8</a>
    static OptionalDouble ofTiff(TiffDirectory tags) {
        try {
            if (!tags.has(TiffTag.X_RESOLUTION)) {
                return OptionalDouble.empty();
            }
            double density = tags.ratio(TiffTag.X_RESOLUTION);
            return switch ((int) tags.valueOr(2, TiffTag.RESOLUTION_UNIT)) {
                case 2 -> stated(density);
                case 3 -> stated(density * CENTIMETRES_PER_INCH);
                default -> OptionalDouble.empty();
            };
        } catch (PictureFileException e) {
            return OptionalDouble.empty();
        }
    }
}
