package dev.nearfar.files;

import dev.nearfar.core.picture.Shape;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferByte;
import java.awt.image.Raster;
import java.io.IOException;
import java.io.OutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/// Encodes 8-bit RGB as a picture file, by the JDK's encoders. Same pixels, same JDK: same bytes; nothing like a date
/// goes into the file.
final class Encoder {
    private static final float JPEG_QUALITY = 0.95f;
    private static final String PNG_METADATA = "javax_imageio_png_1.0";
    private static final String JPEG_METADATA = "javax_imageio_jpeg_image_1.0";

    private Encoder() {}

    static void encode(PictureFormat format, byte[] rgb, Shape shape, OutputStream target) throws IOException {
        var image = image(rgb, shape);
        var writer = JdkCodecs.writer(format);
        try (var output = new MemoryCacheImageOutputStream(target)) {
            writer.setOutput(output);
            var param = parameters(format, writer);
            var metadata = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(image), param);
            switch (format) {
                case PNG -> stateSrgb(metadata);
                case JPEG -> keepAllChrominance(metadata);
            }
            writer.write(null, new IIOImage(image, null, metadata), param);
        } finally {
            writer.dispose();
        }
    }

    /// A view of the array, not a copy.
    private static BufferedImage image(byte[] rgb, Shape shape) {
        var raster = Raster.createInterleavedRaster(
                new DataBufferByte(rgb, rgb.length),
                shape.width(),
                shape.height(),
                3 * shape.width(),
                3,
                new int[] {0, 1, 2},
                null);
        var colours = new ComponentColorModel(
                ColorSpace.getInstance(ColorSpace.CS_sRGB), false, false, Transparency.OPAQUE, DataBuffer.TYPE_BYTE);
        return new BufferedImage(colours, raster, false, null);
    }

    private static ImageWriteParam parameters(PictureFormat format, ImageWriter writer) {
        var param = writer.getDefaultWriteParam();
        if (format == PictureFormat.JPEG) {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(JPEG_QUALITY);
        }
        return param;
    }

    /// Adds the chunk `sRGB`, so that the file says what its numbers mean.
    private static void stateSrgb(IIOMetadata metadata) throws IIOInvalidTreeException {
        var root = new IIOMetadataNode(PNG_METADATA);
        var srgb = new IIOMetadataNode("sRGB");
        srgb.setAttribute("renderingIntent", "Perceptual");
        root.appendChild(srgb);
        metadata.mergeTree(PNG_METADATA, root);
    }

    /// Keeps chrominance at full size (4:4:4): a hybrid's detail is partly in its colours, and halving them would blur
    /// the near picture only.
    private static void keepAllChrominance(IIOMetadata metadata) throws IIOInvalidTreeException {
        var root = (IIOMetadataNode) metadata.getAsTree(JPEG_METADATA);
        var components = root.getElementsByTagName("componentSpec");
        for (int index = 0; index < components.getLength(); index++) {
            var component = (IIOMetadataNode) components.item(index);
            component.setAttribute("HsamplingFactor", "1");
            component.setAttribute("VsamplingFactor", "1");
        }
        metadata.setFromTree(JPEG_METADATA, root);
    }
}
