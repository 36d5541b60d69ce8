package dev.nearfar.files.decode;

import dev.nearfar.files.PictureFile;
import dev.nearfar.files.PictureFileException;
import dev.nearfar.files.PictureFileException.Kind;
import dev.nearfar.files.ReadOptions;
import dev.nearfar.files.Reason;
import dev.nearfar.files.Sha256;

/// Bytes of a picture file in, a picture or one typed failure out, whatever the bytes are.
public final class Decoder {
    private Decoder() {}

    /// Decodes a whole file.
    ///
    /// @param name what messages call it
    /// @throws PictureFileException if the bytes hold no picture that can be read
    public static PictureFile decode(String name, byte[] bytes, ReadOptions options) throws PictureFileException {
        var deadline = new Deadline(name, options.limits().decodeSeconds());
        return decode(new Reading(new Source(name, bytes), options, deadline));
    }

    static PictureFile decode(Reading reading) throws PictureFileException {
        var source = reading.source();
        try {
            var picture = stored(reading).upright();
            return new PictureFile(picture, Sha256.hex(source.bytes()), reading.notes());
        } catch (RuntimeException e) {
            throw source.damaged("must make sense to its decoder, which said: " + Reason.of(e), e);
        } catch (StackOverflowError e) {
            throw new PictureFileException(Kind.DAMAGED, source.name(), "must not nest without end, did", e);
        } catch (OutOfMemoryError e) {
            // The header was judged, but others may have taken the memory meanwhile.
            throw new PictureFileException(
                    Kind.TOO_LARGE, source.name(), "needs more memory than there is; raise --memory", e);
        }
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
