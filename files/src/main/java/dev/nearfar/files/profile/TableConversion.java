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
///
/// That takes about 300 ns a pixel of inks, so colours are remembered: most pixels of a picture have a colour that came
/// before. What one pixel becomes does not depend on any other.
final class TableConversion implements ColourConversion {
    private static final int INTENT = 67;
    private static final byte RELATIVE_COLORIMETRIC = 1;
    private static final int STRIP_PIXELS = 4096;
    private static final char OPAQUE = 65_535;
    private static final int PLACES_BITS = 18;
    /// 2⁶⁴ by the golden ratio: spreads what differs in few bits.
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final int components;
    /// Colours that have been converted, each at its place.
    private final long[] known = new long[1 << PLACES_BITS];
    private final char[] results = new char[3 << PLACES_BITS];
    /// Which pixels of a strip wait for being converted.
    private final int[] waiting = new int[STRIP_PIXELS];
    private final ColorConvertOp conversion;
    private final WritableRaster from;
    private final WritableRaster to;

    /// @throws ProfileException if littlecms cannot make sense of the profile
    TableConversion(byte[] profile, int components) throws ProfileException {
        this.components = components;
        // Only full ink is the number 0, and its place is 0: there, an empty place must not look like it.
        known[0] = 1;
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
        for (int first = 0; first < count; first += STRIP_PIXELS) {
            strip(pixels, first, Math.min(STRIP_PIXELS, count - first));
        }
    }

    private void strip(char[] pixels, int first, int many) {
        var samples = ((DataBufferUShort) from.getDataBuffer()).getData();
        int unknown = 0;
        for (int index = first; index < first + many; index++) {
            long colour = colour(pixels, 4 * index);
            int place = place(colour);
            if (known[place] == colour) {
                put(pixels, 4 * index, results, 3 * place);
            } else {
                for (int component = 0; component < components; component++) {
                    samples[unknown * components + component] = (short) pixels[4 * index + component];
                }
                waiting[unknown++] = index;
            }
        }
        if (unknown > 0) {
            convert(pixels, unknown);
        }
    }

    private void convert(char[] pixels, int unknown) {
        conversion.filter(
                from.createChild(0, 0, unknown, 1, 0, 0, null), to.createWritableChild(0, 0, unknown, 1, 0, 0, null));
        var converted = ((DataBufferUShort) to.getDataBuffer()).getData();
        for (int index = 0; index < unknown; index++) {
            int target = 4 * waiting[index];
            long colour = colour(pixels, target);
            int place = place(colour);
            known[place] = colour;
            for (int channel = 0; channel < 3; channel++) {
                results[3 * place + channel] = (char) converted[3 * index + channel];
            }
            put(pixels, target, results, 3 * place);
        }
    }

    /// All components in one number.
    private long colour(char[] pixels, int index) {
        long colour = 0;
        for (int component = 0; component < components; component++) {
            colour = colour << 16 | pixels[index + component];
        }
        return ~colour;
    }

    private static int place(long colour) {
        return (int) ((colour * SPREAD) >>> (64 - PLACES_BITS));
    }

    private void put(char[] pixels, int target, char[] colours, int source) {
        System.arraycopy(colours, source, pixels, target, 3);
        if (components == 4) {
            pixels[target + 3] = OPAQUE;
        }
    }
}
