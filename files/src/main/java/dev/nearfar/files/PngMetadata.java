package dev.nearfar.files;

import dev.nearfar.files.decode.PngRecipe;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;

/// What a PNG says beside its pixels: `sRGB` or `iCCP` (and `gAMA`), `pHYs`, `iTXt`.
///
/// @see <a href="https://www.w3.org/TR/png-3/#11Ancillary-chunks">PNG 3, section 11.3</a>
final class PngMetadata {

    private static final String FORMAT = "javax_imageio_png_1.0";

    private PngMetadata() {}

    static IIOMetadata of(Encoding encoding, IIOMetadata standard) throws IIOInvalidTreeException {
        var root = new IIOMetadataNode(FORMAT);
        var profile = encoding.profile();
        if (profile == ColourProfile.SRGB) {
            root.appendChild(node("sRGB", Map.of("renderingIntent", "Perceptual")));
        } else {
            if (profile == ColourProfile.LINEAR) {
                root.appendChild(node("gAMA", Map.of("value", "100000")));
            }
            var icc = node("iCCP", Map.of("profileName", profile.description(), "compressionMethod", "deflate"));
            icc.setUserObject(deflated(profile.icc()));
            root.appendChild(icc);
        }
        encoding.pixelsPerMetre().ifPresent(density -> addDensity(root, density));
        encoding.recipe().ifPresent(text -> addRecipe(root, text));
        standard.mergeTree(FORMAT, root);
        return standard;
    }

    private static void addDensity(IIOMetadataNode root, double pixelsPerMetre) {
        long whole = Math.round(pixelsPerMetre);
        if (whole >= 1 && whole <= Integer.MAX_VALUE) {
            var text = Long.toString(whole);
            root.appendChild(node(
                    "pHYs", Map.of("pixelsPerUnitXAxis", text, "pixelsPerUnitYAxis", text, "unitSpecifier", "meter")));
        }
    }

    private static void addRecipe(IIOMetadataNode root, String text) {
        var parent = new IIOMetadataNode("iTXt");
        parent.appendChild(node(
                "iTXtEntry",
                Map.of(
                        "keyword",
                        PngRecipe.KEYWORD,
                        "compressionFlag",
                        "FALSE",
                        "compressionMethod",
                        "0",
                        "languageTag",
                        "",
                        "translatedKeyword",
                        "",
                        "text",
                        text)));
        root.appendChild(parent);
    }

    private static IIOMetadataNode node(String name, Map<String, String> attributes) {
        var node = new IIOMetadataNode(name);
        attributes.forEach(node::setAttribute);
        return node;
    }

    private static byte[] deflated(byte[] bytes) {
        var deflated = new ByteArrayOutputStream();
        try (var stream = new DeflaterOutputStream(deflated)) {
            stream.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory must be writable", e);
        }
        return deflated.toByteArray();
    }
}
