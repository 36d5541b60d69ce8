package dev.nearfar.files;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// A GIF as the JDK's decoder reads it.
///
/// @param frames what a viewer shows one after the other: three bytes a pixel, row by row
/// @param hundredths how long each is shown
/// @param parts how many pixels of each frame were in the file
/// @param repeats the number of times that the file asks for; 0 is for ever
public record GifBytes(List<byte[]> frames, List<Integer> hundredths, List<Integer> parts, int repeats) {
    public static GifBytes read(byte[] bytes) throws IOException {
        var reader = ImageIO.getImageReadersByFormatName("gif").next();
        reader.setInput(new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes)));
        var screen = (Element) reader.getStreamMetadata()
                .getAsTree("javax_imageio_gif_stream_1.0")
                .getFirstChild()
                .getNextSibling();
        var gif = new GifBytes(
                new ArrayList<>(),
                new ArrayList<>(),
                new ArrayList<>(),
                repeats(reader.getImageMetadata(0).getAsTree("javax_imageio_gif_image_1.0")));
        var shown = new BufferedImage(
                number(screen, "logicalScreenWidth"),
                number(screen, "logicalScreenHeight"),
                BufferedImage.TYPE_INT_ARGB);
        for (int index = 0; index < reader.getNumImages(true); index++) {
            var notes = (IIOMetadataNode) reader.getImageMetadata(index).getAsTree("javax_imageio_gif_image_1.0");
            var place = child(notes, "ImageDescriptor");
            var control = child(notes, "GraphicControlExtension");
            if (!control.getAttribute("disposalMethod").equals("doNotDispose")) {
                throw new IOException("disposal " + control.getAttribute("disposalMethod"));
            }
            var part = reader.read(index);
            var graphics = shown.createGraphics();
            graphics.drawImage(part, number(place, "imageLeftPosition"), number(place, "imageTopPosition"), null);
            graphics.dispose();
            gif.frames.add(rgb(shown));
            gif.hundredths.add(number(control, "delayTime"));
            gif.parts.add(part.getWidth() * part.getHeight());
        }
        return gif;
    }

    private static int repeats(Node notes) {
        var application = child((IIOMetadataNode) notes, "ApplicationExtension");
        if (!application.getAttribute("applicationID").equals("NETSCAPE")) {
            throw new AssertionError(application.getAttribute("applicationID"));
        }
        var data = (byte[]) ((IIOMetadataNode) application).getUserObject();
        return (data[1] & 0xFF) | ((data[2] & 0xFF) << 8);
    }

    private static Element child(IIOMetadataNode notes, String name) {
        return (Element) notes.getElementsByTagName(name).item(0);
    }

    private static int number(Element element, String attribute) {
        return Integer.parseInt(element.getAttribute(attribute));
    }

    private static byte[] rgb(BufferedImage image) {
        var rgb = new byte[3 * image.getWidth() * image.getHeight()];
        for (int pixel = 0; 3 * pixel < rgb.length; pixel++) {
            int argb = image.getRGB(pixel % image.getWidth(), pixel / image.getWidth());
            if (argb >>> 24 != 0xFF) {
                throw new AssertionError("a pixel was never painted: " + pixel);
            }
            rgb[3 * pixel] = (byte) (argb >> 16);
            rgb[3 * pixel + 1] = (byte) (argb >> 8);
            rgb[3 * pixel + 2] = (byte) argb;
        }
        return rgb;
    }
}
