package dev.nearfar.files;

import java.awt.Point;
import java.awt.Transparency;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/// Pictures of known samples, saved by the JDK's encoders, which have nothing in common with the readers here.
final class Saved {
    static final int WIDTH = 37;
    static final int HEIGHT = 23;

    private Saved() {}

    /// The 16-bit code of a sample of the pictures here.
    static int code(int x, int y, int channel, int bits) {
        int sample = (x * 1_777 + y * 2_903 + channel * 11_003 + x * y * 13) & 0xFFFF;
        return bits == 16 ? sample : 257 * (sample >> 8);
    }

    /// Colour or grey of 8 or 16 bits, with or without alpha.
    static BufferedImage direct(int bands, int bits) {
        var space = ColorSpace.getInstance(bands < 3 ? ColorSpace.CS_GRAY : ColorSpace.CS_sRGB);
        boolean alpha = bands % 2 == 0;
        int type = bits == 16 ? DataBuffer.TYPE_USHORT : DataBuffer.TYPE_BYTE;
        var model = new ComponentColorModel(
                space, alpha, false, alpha ? Transparency.TRANSLUCENT : Transparency.OPAQUE, type);
        var raster = Raster.createInterleavedRaster(type, WIDTH, HEIGHT, bands, new Point());
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                for (int band = 0; band < bands; band++) {
                    raster.setSample(x, y, band, code(x, y, band, bits) / (bits == 16 ? 1 : 257));
                }
            }
        }
        return new BufferedImage(model, raster, false, null);
    }

    /// A palette of `2^bits` colours; the index of a pixel is the highest bits of its sample.
    static BufferedImage indexed(int bits) {
        int colours = 1 << bits;
        var parts = new byte[3][colours];
        for (int index = 0; index < colours; index++) {
            parts[0][index] = (byte) paletteCode(index, 0, bits);
            parts[1][index] = (byte) paletteCode(index, 1, bits);
            parts[2][index] = (byte) paletteCode(index, 2, bits);
        }
        var model = new IndexColorModel(bits, colours, parts[0], parts[1], parts[2]);
        var image = bits == 8
                ? new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_INDEXED, model)
                : new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_BYTE_BINARY, model);
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                image.getRaster().setSample(x, y, 0, index(x, y, bits));
            }
        }
        return image;
    }

    /// The index of a pixel of an indexed picture; neighbours are often alike, so that runs are runs.
    static int index(int x, int y, int bits) {
        return ((x / 5) * 3 + y) & (1 << bits) - 1;
    }

    /// The 8-bit code of a colour of an indexed picture.
    static int paletteCode(int index, int channel, int bits) {
        return (index * (255 >> bits) * (channel + 1) + 40 * channel + index) & 0xFF;
    }

    /// The image as a file of a format, in one of its compressions or plain.
    static byte[] as(String format, BufferedImage image, String compression) throws IOException {
        return as(format, image, compression, 0);
    }

    /// The same, in square tiles.
    static byte[] as(String format, BufferedImage image, String compression, int tile) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        var param = writer.getDefaultWriteParam();
        if (!compression.isEmpty()) {
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionType(compression);
        }
        if (tile > 0) {
            param.setTilingMode(ImageWriteParam.MODE_EXPLICIT);
            param.setTiling(tile, tile, 0, 0);
        }
        var bytes = new ByteArrayOutputStream();
        try (var output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(image, null, null), param);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
