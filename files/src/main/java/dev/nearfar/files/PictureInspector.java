package dev.nearfar.files;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.OptionalDouble;

/// Tells what a picture file says of itself, from its headers; no pixel is decoded.
public final class PictureInspector {
    private static final double METRES_PER_INCH = 0.0254;

    private PictureInspector() {}

    /// Looks into a file.
    ///
    /// @throws PictureFileException if there is no such file, or it is no picture, one of a format that is not known here,
    ///     or a damaged one
    public static PictureFacts inspect(Path path) throws PictureFileException {
        return inspect(PictureReader.source(path, Limits.DEFAULT));
    }

    /// Looks into a stream. Does not close the stream.
    ///
    /// @param name what messages call it
    /// @throws PictureFileException if it is no picture, one of a format that is not known here, or a damaged one; or the
    ///     stream fails
    public static PictureFacts inspect(String name, InputStream stream) throws PictureFileException {
        return inspect(PictureReader.source(name, stream, Limits.DEFAULT));
    }

    private static PictureFacts inspect(Source source) throws PictureFileException {
        if (source.has(0, "\u0089PNG")) {
            return png(source);
        }
        if (source.has(0, "\u00ff\u00d8\u00ff")) {
            return jpeg(source);
        }
        if (source.has(0, "II*\0") || source.has(0, "MM\0*")) {
            return tiff(source);
        }
        if (source.has(0, "GIF8") && source.bytes().length >= 10) {
            return small(source, "GIF", 6, 8, 2);
        }
        if (source.has(0, "BM") && source.has(15, "\0\0\0") && source.bytes().length >= 26) {
            return small(source, "BMP", 18, 22, 4);
        }
        // Says what it is instead, and how to convert it.
        throw source.unsupported("must be a PNG, JPEG, TIFF, GIF or BMP picture, was " + ContentFormat.of(source));
    }

    private static PictureFacts png(Source source) throws PictureFileException {
        var chunks = PngChunks.read(source);
        var header = chunks.header();
        return PictureFacts.of("PNG", header.width(), header.height())
                .withDepth(header.bitDepth())
                .withProfile(pngProfile(chunks))
                .withPixelsPerInch(
                        chunks.find("pHYs").map(PictureInspector::density).orElse(OptionalDouble.empty()))
                .withOrientation(
                        chunks.find("eXIf").map(PictureInspector::orientation).orElse(1))
                .withRecipe(RecipeChunk.find(source.name(), new ByteArrayInputStream(source.bytes())));
    }

    /// In the order of precedence.
    private static Optional<String> pngProfile(PngChunks chunks) {
        var codes = chunks.find("cICP");
        if (codes.isPresent()) {
            return Optional.of("code points "
                    + HexFormat.ofDelimiter("-").formatHex(codes.get(), 0, Math.min(4, codes.get().length)));
        }
        var icc = chunks.find("iCCP");
        if (icc.isPresent()) {
            return named(PngProfile.name(icc.get()));
        }
        if (chunks.find("sRGB").isPresent()) {
            return Optional.of("sRGB");
        }
        return chunks.find("gAMA")
                .filter(gamma -> gamma.length == 4)
                .map(gamma -> "gamma " + ByteBuffer.wrap(gamma).getInt() / 100_000.0);
    }

    private static OptionalDouble density(byte[] physical) {
        var chunk = ByteBuffer.wrap(physical);
        boolean metres = physical.length == 9 && chunk.get(8) == 1 && chunk.getInt(0) > 0;
        return metres ? OptionalDouble.of(chunk.getInt(0) * METRES_PER_INCH) : OptionalDouble.empty();
    }

    private static PictureFacts jpeg(Source source) throws PictureFileException {
        var segments = JpegSegments.read(source);
        var frame = segments.frame();
        var exif = segments.exif();
        var fromExif = exif.flatMap(TiffTags::read).map(TiffTags::pixelsPerInch).orElse(OptionalDouble.empty());
        var fromJfif = segments.jfif().map(PictureInspector::jfifDensity).orElse(OptionalDouble.empty());
        return PictureFacts.of("JPEG", frame.width(), frame.height())
                .withDepth(8)
                .withProfile(segments.iccProfile().flatMap(icc -> named(IccDescription.of(icc))))
                .withPixelsPerInch(fromJfif.isPresent() ? fromJfif : fromExif)
                .withOrientation(exif.map(PictureInspector::orientation).orElse(1));
    }

    /// What follows the name in a segment `JFIF`: version, unit (1 inch, 2 centimetre), densities across and down.
    private static OptionalDouble jfifDensity(byte[] jfif) {
        if (jfif.length < 5) {
            return OptionalDouble.empty();
        }
        int density = Short.toUnsignedInt(ByteBuffer.wrap(jfif).getShort(3));
        return switch (density == 0 ? 0 : jfif[2]) {
            case 1 -> OptionalDouble.of(density);
            case 2 -> OptionalDouble.of(density * 2.54);
            default -> OptionalDouble.empty();
        };
    }

    private static PictureFacts tiff(Source source) throws PictureFileException {
        var tags = TiffTags.read(source.bytes())
                .orElseThrow(() -> source.damaged("must hold its first directory, did not"));
        int width = tags.number(TiffTags.WIDTH).orElse(0);
        int height = tags.number(TiffTags.HEIGHT).orElse(0);
        requireSides(source, width, height);
        return PictureFacts.of("TIFF", width, height)
                .withDepth(tags.number(TiffTags.BITS_PER_SAMPLE).orElse(1))
                .withProfile(tags.bytes(TiffTags.ICC_PROFILE).flatMap(icc -> named(IccDescription.of(icc))))
                .withPixelsPerInch(tags.pixelsPerInch())
                .withOrientation(orientation(tags));
    }

    private static PictureFacts small(Source source, String format, int widthAt, int heightAt, int bytes)
            throws PictureFileException {
        var header = ByteBuffer.wrap(source.bytes()).order(ByteOrder.LITTLE_ENDIAN);
        int width = bytes == 2 ? Short.toUnsignedInt(header.getShort(widthAt)) : header.getInt(widthAt);
        // A BMP whose rows go from top to bottom has a negative height.
        int height = bytes == 2 ? Short.toUnsignedInt(header.getShort(heightAt)) : Math.abs(header.getInt(heightAt));
        requireSides(source, width, height);
        return PictureFacts.of(format, width, height);
    }

    private static void requireSides(Source source, int width, int height) throws PictureFileException {
        if (width < 1 || height < 1) {
            throw source.damaged("sides must be 1 to 2147483647 pixels, were %dx%d".formatted(width, height));
        }
    }

    private static int orientation(byte[] exif) {
        return TiffTags.read(exif).map(PictureInspector::orientation).orElse(1);
    }

    private static int orientation(TiffTags tags) {
        int value = tags.number(TiffTags.ORIENTATION).orElse(1);
        return value >= 1 && value <= 8 ? value : 1;
    }

    private static Optional<String> named(String name) {
        var line = OneLine.of(name);
        return Optional.of(line.isEmpty() ? "without a name" : line.substring(0, Math.min(line.length(), 60)));
    }
}
