package dev.nearfar.files;

import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.plugins.tiff.BaselineTIFFTagSet;
import javax.imageio.plugins.tiff.TIFFDirectory;
import javax.imageio.plugins.tiff.TIFFField;
import javax.imageio.plugins.tiff.TIFFTag;

/// What a TIFF says beside its pixels: colour profile and resolution.
///
/// @see <a href="https://www.itu.int/itudoc/itu-t/com16/tiff-fx/docs/tiff6.pdf">TIFF 6.0, section 8</a>
final class TiffMetadata {
    private static final double METRES_PER_INCH = 0.0254;
    private static final long PARTS_OF_A_PIXEL = 1000;

    private TiffMetadata() {}

    static IIOMetadata of(Encoding encoding, IIOMetadata standard) throws IIOInvalidTreeException {
        var directory = TIFFDirectory.createFromMetadata(standard);
        var icc = encoding.profile().icc();
        add(directory, BaselineTIFFTagSet.TAG_ICC_PROFILE, TIFFTag.TIFF_UNDEFINED, icc.length, icc);
        encoding.pixelsPerMetre().ifPresent(density -> addResolution(directory, density));
        return directory.getAsMetadata();
    }

    /// In thousandths of a pixel per inch, so that 300 is 300.
    private static void addResolution(TIFFDirectory directory, double pixelsPerMetre) {
        long thousandths = Math.round(pixelsPerMetre * METRES_PER_INCH * PARTS_OF_A_PIXEL);
        if (thousandths < 1 || thousandths > 0xFFFF_FFFFL) {
            return;
        }
        long[][] rational = {{thousandths, PARTS_OF_A_PIXEL}};
        add(directory, BaselineTIFFTagSet.TAG_X_RESOLUTION, TIFFTag.TIFF_RATIONAL, 1, rational);
        add(directory, BaselineTIFFTagSet.TAG_Y_RESOLUTION, TIFFTag.TIFF_RATIONAL, 1, rational);
        char[] inch = {BaselineTIFFTagSet.RESOLUTION_UNIT_INCH};
        add(directory, BaselineTIFFTagSet.TAG_RESOLUTION_UNIT, TIFFTag.TIFF_SHORT, 1, inch);
    }

    private static void add(TIFFDirectory directory, int number, int type, int count, Object data) {
        var tag = BaselineTIFFTagSet.getInstance().getTag(number);
        directory.addTIFFField(new TIFFField(tag, type, count, data));
    }
}
