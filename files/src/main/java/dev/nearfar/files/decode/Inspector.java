package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFacts;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.ReadOptions;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/// Bytes of a picture file in, what its headers say or one typed failure out. No pixel is decoded, so no memory is
/// needed for any; all other limits hold as they do for [Decoder].
public final class Inspector {
    private static final int BYTE_BITS = 8;

    private Inspector() {}

    /// Looks into a whole file.
    ///
    /// @param name what messages call it
    /// @throws PictureFileException if the bytes hold no picture that could be read
    public static PictureFacts inspect(String name, byte[] bytes, ReadOptions options) throws PictureFileException {
        return Reading.of(name, bytes, options).typed(Inspector::facts);
    }

    private static PictureFacts facts(Reading reading) throws PictureFileException {
        var facts = switch (ContentFormat.of(reading.source())) {
            case PNG -> PngFacts.of(reading);
            case JPEG -> jpeg(reading);
            case TIFF -> tiff(reading);
            case BMP -> bmp(reading);
            case GIF -> gif(reading);
        };
        reading.requireSize(facts.width(), facts.height());
        return facts;
    }

    private static PictureFacts jpeg(Reading reading) throws PictureFileException {
        var segments = JpegSegments.read(reading);
        var frame = segments.frame();
        var exif = segments.exif();
        var orientation = exif.isPresent() ? ExifOrientation.read(exif.get(), reading.notes()) : Orientation.UPRIGHT;
        var jfif = segments.jfif().map(Density::ofJfif).orElse(OptionalDouble.empty());
        return facts(
                "JPEG",
                frame.width(),
                frame.height(),
                OptionalInt.of(JpegFrame.PRECISION),
                JpegDecoder.profile(reading, segments).map(EmbeddedProfile::name),
                jfif.isPresent() ? jfif : exif.map(Density::ofExif).orElse(OptionalDouble.empty()),
                orientation);
    }

    private static PictureFacts tiff(Reading reading) throws PictureFileException {
        var tags = TiffDirectory.read(reading.source());
        var layout = TiffLayout.read(reading.source(), tags);
        return facts(
                "TIFF",
                layout.width(),
                layout.height(),
                OptionalInt.of(layout.bits()),
                TiffDecoder.profile(reading, tags).map(EmbeddedProfile::name),
                Density.ofTiff(tags),
                TiffDecoder.orientation(reading, tags));
    }

    private static PictureFacts bmp(Reading reading) throws PictureFileException {
        var header = BmpHeader.read(reading.source());
        return facts(
                "BMP",
                header.width(),
                header.height(),
                header.hasWholeBytes() ? OptionalInt.of(BYTE_BITS) : OptionalInt.empty(),
                BmpDecoder.profile(reading, header).map(EmbeddedProfile::name),
                header.hasDensity()
                        ? Density.ofMetres(reading.source().int32Low(BmpHeader.DENSITY))
                        : OptionalDouble.empty(),
                Orientation.UPRIGHT);
    }

    private static PictureFacts gif(Reading reading) throws PictureFileException {
        var blocks = GifBlocks.read(reading);
        if (blocks.width() < 1 || blocks.height() < 1) {
            throw reading.source()
                    .damaged("sides must be 1 to 65535 pixels, were %dx%d".formatted(blocks.width(), blocks.height()));
        }
        return facts(
                "GIF",
                blocks.width(),
                blocks.height(),
                OptionalInt.of(BYTE_BITS),
                Optional.empty(),
                OptionalDouble.empty(),
                Orientation.UPRIGHT);
    }

    private static PictureFacts facts(
            String format,
            int width,
            int height,
            OptionalInt depth,
            Optional<String> profile,
            OptionalDouble pixelsPerInch,
            Orientation orientation) {
        return new PictureFacts(
                format,
                width,
                height,
                depth,
                profile,
                pixelsPerInch,
                orientation.exifValue(),
                Optional.empty(),
                Optional.empty());
    }
}
