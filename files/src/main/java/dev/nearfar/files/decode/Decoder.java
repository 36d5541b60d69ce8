package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFile;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.ReadOptions;
import dev.nearfar.files.model.Sha256;

/// Bytes of a picture file in, a picture or one typed failure out, whatever the bytes are.
public final class Decoder {
    private Decoder() {}

    /// Decodes a whole file.
    ///
    /// @param name what messages call it
    /// @throws PictureFileException if the bytes hold no picture that can be read
    public static PictureFile decode(String name, byte[] bytes, ReadOptions options) throws PictureFileException {
        return decode(Reading.of(name, bytes, options));
    }

    static PictureFile decode(Reading reading) throws PictureFileException {
        return reading.typed(Decoder::file);
    }

    private static PictureFile file(Reading reading) throws PictureFileException {
        var picture = stored(reading).upright();
        return new PictureFile(picture, Sha256.hex(reading.source().bytes()), reading.notes());
    }

    private static StoredPicture stored(Reading reading) throws PictureFileException {
        return switch (ContentFormat.of(reading.source())) {
            case PNG -> PngDecoder.decode(reading);
            case JPEG -> JpegDecoder.decode(reading);
            case TIFF -> TiffDecoder.decode(reading);
            case BMP -> BmpDecoder.decode(reading);
            case GIF -> GifDecoder.decode(reading);
        };
    }
}
