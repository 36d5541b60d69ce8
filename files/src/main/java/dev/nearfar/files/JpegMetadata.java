package dev.nearfar.files;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/// What a JPEG says beside its pixels: density in the segment `JFIF`, the colour profile in `APP2`.
///
/// @see <a href="https://www.w3.org/Graphics/JPEG/jfif3.pdf">JFIF 1.02</a>
/// @see <a href="https://www.color.org/specification/ICC.1-2022-05.pdf">ICC.1:2022, annex B.4</a>
final class JpegMetadata {
    private static final String FORMAT = "javax_imageio_jpeg_image_1.0";
    private static final int APP2 = 0xE2;
    private static final int MOST_DENSITY = 65_535;
    private static final double METRES_PER_INCH = 0.0254;

    private JpegMetadata() {}

    static IIOMetadata of(Encoding encoding, IIOMetadata standard) throws IIOInvalidTreeException {
        var root = (IIOMetadataNode) standard.getAsTree(FORMAT);
        keepAllChrominance(root);
        encoding.pixelsPerMetre().ifPresent(density -> stateDensity(root, density));
        var profile = new IIOMetadataNode("unknown");
        profile.setAttribute("MarkerTag", Integer.toString(APP2));
        profile.setUserObject(segment(encoding.profile().icc()));
        var sequence = root.getElementsByTagName("markerSequence").item(0);
        sequence.insertBefore(profile, sequence.getFirstChild());
        standard.setFromTree(FORMAT, root);
        return standard;
    }

    /// Keeps chrominance at full size (4:4:4): a hybrid's detail is partly in its colours, and halving them would blur
    /// the near picture only.
    private static void keepAllChrominance(IIOMetadataNode root) {
        var components = root.getElementsByTagName("componentSpec");
        for (int index = 0; index < components.getLength(); index++) {
            var component = (IIOMetadataNode) components.item(index);
            component.setAttribute("HsamplingFactor", "1");
            component.setAttribute("VsamplingFactor", "1");
        }
    }

    /// In whole pixels per inch, unit 1. What that cannot say is left unsaid: a wrong size would be worse.
    private static void stateDensity(IIOMetadataNode root, double pixelsPerMetre) {
        long density = Math.round(pixelsPerMetre * METRES_PER_INCH);
        if (density >= 1 && density <= MOST_DENSITY) {
            var jfif = (IIOMetadataNode) root.getElementsByTagName("app0JFIF").item(0);
            jfif.setAttribute("resUnits", "1");
            jfif.setAttribute("Xdensity", Long.toString(density));
            jfif.setAttribute("Ydensity", Long.toString(density));
        }
    }

    /// The one part of one: our profiles are far shorter than the 64 KiB of a segment.
    private static byte[] segment(byte[] icc) {
        var segment = new ByteArrayOutputStream();
        segment.writeBytes("ICC_PROFILE\0\1\1".getBytes(StandardCharsets.ISO_8859_1));
        segment.writeBytes(icc);
        return segment.toByteArray();
    }
}
