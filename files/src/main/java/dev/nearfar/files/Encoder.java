package dev.nearfar.files;

import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Encodes samples as a picture file, by the JDK's encoders. Same samples, same JDK: same bytes; nothing like a date
/// goes into the file.
final class Encoder {
    private Encoder() {}

    /// @throws IllegalArgumentException if the samples, the encoding and the format contradict each other
    static void encode(OutputFormat format, Samples samples, Encoding encoding, OutputStream target)
            throws IOException {
        encoding.requireFit(format);
        if (samples.depth() != encoding.depth()) {
            throw new IllegalArgumentException(
                    "samples must have %d bits, had %d".formatted(encoding.depth(), samples.depth()));
        }
        var image = image(samples);
        var writer = JdkEncoders.writer(format);
        try (var output = new MemoryCacheImageOutputStream(target)) {
            writer.setOutput(output);
            var param = parameters(format, encoding, writer);
            var standard = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
            var metadata = switch (format) {
                case PNG -> PngMetadata.of(encoding, standard);
                case JPEG -> JpegMetadata.of(encoding, standard);
                case TIFF -> TiffMetadata.of(encoding, standard);
            };
            writer.write(null, new IIOImage(image, null, metadata), param);
        } finally {
            writer.dispose();
        }
    }

    /// A view of the array, not a copy. To the encoders it is sRGB, whatever the profile: they are to write the numbers
    /// as they are.
    private static BufferedImage image(Samples samples) {
        var buffer = samples.buffer();
        int width = samples.shape().width();
        var raster = Raster.createInterleavedRaster(
                buffer, width, samples.shape().height(), 3 * width, 3, new int[] {0, 1, 2}, null);
        var colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, buffer.getDataType());
        return new BufferedImage(colours, raster, false, null);
    }

    private static ImageWriteParam parameters(OutputFormat format, Encoding encoding, ImageWriter writer) {
        var param = writer.getDefaultWriteParam();
        switch (format) {
            case PNG -> {}
            case JPEG -> {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(encoding.quality() / 100f);
            }
            case TIFF -> {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                // Deflate by its standard number, 8, which every reader knows; the JDK calls an older one "Deflate".
                param.setCompressionType("ZLib");
            }
        }
        return param;
    }
}
