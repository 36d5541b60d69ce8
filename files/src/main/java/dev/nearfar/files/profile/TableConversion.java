package dev.nearfar.files.profile;

import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.ColorConvertOp;
import java.awt.image.DataBuffer;
import java.awt.image.DataBufferUShort;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.util.Arrays;

/// A profile made of tables, applied by littlecms in 16 bits.
final class TableConversion implements ColourConversion {
    private static final int INTENT = 67;
    private static final byte RELATIVE_COLORIMETRIC = 1;
    private static final int STRIP_PIXELS = 4096;
    private static final char OPAQUE = 65_535;

    private final int components;
    private final ColorConvertOp conversion;
    private final WritableRaster from;
    private final WritableRaster to;

    /// @throws ProfileException if littlecms cannot make sense of the profile
    TableConversion(byte[] profile, int components) throws ProfileException {
        this.components = components;
        // Which of a profile's tables are used, the JDK takes from the profile itself.
        var relative = profile.clone();
        Arrays.fill(relative, INTENT - 3, INTENT, (byte) 0);
        relative[INTENT] = RELATIVE_COLORIMETRIC;
        from = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, STRIP_PIXELS, 1, components, null);
        to = Raster.createInterleavedRaster(DataBuffer.TYPE_USHORT, STRIP_PIXELS, 1, 3, null);
        try {
            var own = ICC_Profile.getInstance(relative);
            conversion = new ColorConvertOp(new ICC_Profile[] {own, ICC_Profile.getInstance(ColorSpace.CS_sRGB)}, null);
            conversion.filter(from, to);
        } catch (CMMException | IllegalArgumentException e) {
            throw new ProfileException("must have tables that can be applied, littlecms said: " + e.getMessage(), e);
        }
    }

    @Override
    public void toSrgb(char[] pixels, int count) {
        var samples = ((DataBufferUShort) from.getDataBuffer()).getData();
        var converted = ((DataBufferUShort) to.getDataBuffer()).getData();
        for (int first = 0; first < count; first += STRIP_PIXELS) {
            int many = Math.min(STRIP_PIXELS, count - first);
            for (int index = 0; index < many; index++) {
                for (int component = 0; component < components; component++) {
                    samples[index * components + component] = (short) pixels[4 * (first + index) + component];
                }
            }
            conversion.filter(from, to);
            for (int index = 0; index < many; index++) {
                int target = 4 * (first + index);
                pixels[target] = (char) converted[3 * index];
                pixels[target + 1] = (char) converted[3 * index + 1];
                pixels[target + 2] = (char) converted[3 * index + 2];
                if (components == 4) {
                    pixels[target + 3] = OPAQUE;
                }
            }
        }
    }
}
