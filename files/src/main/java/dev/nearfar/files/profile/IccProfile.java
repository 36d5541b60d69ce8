package dev.nearfar.files.profile;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// An ICC profile, and the conversion to sRGB that it asks for, relative colorimetric.
///
/// A profile is a header of 128 bytes, a count, and a table of 12-byte entries (signature, offset, length). Those made
/// of curves and a matrix, or of one grey curve, are worked out here; those made of tables (`A2B0`, `A2B1`, all of
/// CMYK) go to littlecms, which the JDK brings.
///
/// @see <a href="https://www.color.org/specification/ICC.1-2022-05.pdf">ICC.1:2022, sections 7.2, 7.3, 8.3, 9</a>
public final class IccProfile {
    static final int HEADER_BYTES = 128;
    private static final int ENTRY_BYTES = 12;
    private static final int MOST_TAGS = 200;
    private static final int XYZ_BYTES = 20;
    private static final double FIXED_ONE = 65_536;
    private static final double[] XYZ_TO_SRGB = Matrix.inverse(Primaries.SRGB.toConnectionSpace());
    /// What rounding to 65536ths can leave of white.
    private static final double WHITE_TOLERANCE = 2e-3;

    private final ByteBuffer bytes;
    private final Map<String, ByteBuffer> tags;

    private IccProfile(ByteBuffer bytes, Map<String, ByteBuffer> tags) {
        this.bytes = bytes;
        this.tags = tags;
    }

    /// Reads the header and the table.
    ///
    /// @throws ProfileException if they make no sense
    public static IccProfile read(byte[] profile) throws ProfileException {
        if (profile.length < HEADER_BYTES + 4) {
            throw new ProfileException("must have at least 132 bytes, had " + profile.length);
        }
        var bytes = ByteBuffer.wrap(profile).asReadOnlyBuffer();
        if (!signature(bytes, 36).equals("acsp")) {
            throw new ProfileException("must have acsp at byte 36, had " + signature(bytes, 36));
        }
        long count = Integer.toUnsignedLong(bytes.getInt(HEADER_BYTES));
        if (count > MOST_TAGS) {
            throw new ProfileException("must have at most %d tags, had %d".formatted(MOST_TAGS, count));
        }
        var tags = new HashMap<String, ByteBuffer>();
        for (int index = 0; index < count; index++) {
            int entry = HEADER_BYTES + 4 + index * ENTRY_BYTES;
            if (entry > profile.length - ENTRY_BYTES) {
                throw new ProfileException("must hold its %d tags, ended after %d".formatted(count, index));
            }
            int offset = bytes.getInt(entry + 4);
            int length = bytes.getInt(entry + 8);
            if (offset < 0 || length < 8 || offset > profile.length - length) {
                throw new ProfileException("tag %s must lie within %d bytes, was at %s with %s"
                        .formatted(
                                signature(bytes, entry),
                                profile.length,
                                Integer.toUnsignedString(offset),
                                Integer.toUnsignedString(length)));
            }
            tags.put(signature(bytes, entry), bytes.slice(offset, length));
        }
        return new IccProfile(bytes, tags);
    }

    /// The conversion for pictures of so many colour samples a pixel: 1, 3 or 4. Grey samples pass through a profile
    /// for colours as three equal ones.
    ///
    /// @throws ProfileException if the profile is for other pictures, or its tags make no sense
    public ColourConversion conversion(int components) throws ProfileException {
        var space = signature(bytes, 16);
        int own = switch (space) {
            case "GRAY" -> 1;
            case "RGB " -> 3;
            case "CMYK" -> 4;
            default -> throw new ProfileException("must be for GRAY, RGB or CMYK, was for " + space);
        };
        if (own != components && !(own == 3 && components == 1)) {
            throw new ProfileException(
                    "must be for pictures of %d components, was for %s".formatted(components, space));
        }
        var kind = signature(bytes, 12);
        switch (kind) {
            case "mntr", "scnr", "prtr", "spac" -> {}
            default -> throw new ProfileException("must describe a device or a colour space, was " + kind);
        }
        boolean tables = tags.containsKey("A2B0") || tags.containsKey("A2B1");
        boolean xyz = signature(bytes, 20).equals("XYZ ");
        if (own == 3 && !tables && xyz) {
            var matrix = toLinearSrgb();
            var red = curve("rTRC");
            // Mostly all three are one.
            var green = tag("gTRC").equals(tag("rTRC")) ? red : curve("gTRC");
            var blue = tag("bTRC").equals(tag("gTRC")) ? green : curve("bTRC");
            return new MatrixConversion(red, green, blue, matrix);
        }
        if (own == 1 && !tables && xyz) {
            return new GreyConversion(curve("kTRC"));
        }
        return new TableConversion(toArray(), own);
    }

    private byte[] toArray() {
        var array = new byte[bytes.capacity()];
        bytes.get(0, array);
        return array;
    }

    private ToneCurve curve(String tag) throws ProfileException {
        return IccCurve.read(tag, tag(tag));
    }

    private ByteBuffer tag(String name) throws ProfileException {
        var tag = tags.get(name);
        if (tag == null) {
            throw new ProfileException("must have the tag %s, had not".formatted(name));
        }
        return tag;
    }

    private double[] toLinearSrgb() throws ProfileException {
        var toXyz = new double[9];
        var names = new String[] {"rXYZ", "gXYZ", "bXYZ"};
        for (int column = 0; column < names.length; column++) {
            var tag = tag(names[column]);
            if (tag.capacity() < XYZ_BYTES || !signature(tag, 0).equals("XYZ ")) {
                throw new ProfileException("tag %s must be of type XYZ, was %s of %d bytes"
                        .formatted(names[column], signature(tag, 0), tag.capacity()));
            }
            for (int row = 0; row < 3; row++) {
                toXyz[3 * row + column] = tag.getInt(8 + 4 * row) / FIXED_ONE;
            }
        }
        var matrix = Matrix.product(XYZ_TO_SRGB, toXyz);
        if (!(Math.abs(Matrix.determinant(matrix)) > 1 / FIXED_ONE)) {
            throw new ProfileException("must have three primaries, had no three that differ");
        }
        whiteBecomesWhite(matrix);
        return matrix;
    }

    /// Takes back what rounding did to white, so that it stays 65535; a white that is meant to be another stays that.
    private static void whiteBecomesWhite(double[] matrix) {
        for (int row = 0; row < 9; row += 3) {
            double white = matrix[row] + matrix[row + 1] + matrix[row + 2];
            if (Math.abs(white - 1) < WHITE_TOLERANCE) {
                for (int column = 0; column < 3; column++) {
                    matrix[row + column] /= white;
                }
            }
        }
    }

    /// Four characters; what is not printable as a question mark.
    static String signature(ByteBuffer bytes, int offset) {
        var characters = new byte[4];
        bytes.get(offset, characters);
        for (int index = 0; index < characters.length; index++) {
            if (characters[index] < ' ' || characters[index] > '~') {
                characters[index] = '?';
            }
        }
        return new String(characters, StandardCharsets.US_ASCII);
    }
}
