package dev.nearfar.files.profile;

import java.nio.ByteBuffer;

/// The two kinds of curve in an ICC profile: `curv` (nothing, a power, or a table) and `para` (a formula).
///
/// @see <a href="https://www.color.org/specification/ICC.1-2022-05.pdf">ICC.1:2022, sections 10.6, 10.18</a>
final class IccCurve {
    private static final int HEADER_BYTES = 12;
    private static final double FIXED_ONE = 65_536;
    /// How many parameters the formulas 0 to 4 have.
    private static final int[] PARAMETERS = {1, 3, 4, 5, 7};

    private IccCurve() {}

    static ToneCurve read(String name, ByteBuffer tag) throws ProfileException {
        if (tag.capacity() < HEADER_BYTES) {
            throw new ProfileException("tag %s must have at least 12 bytes, had %d".formatted(name, tag.capacity()));
        }
        var type = IccProfile.signature(tag, 0);
        return switch (type) {
            case "curv" -> points(name, tag);
            case "para" -> formula(name, tag);
            default -> throw new ProfileException("tag %s must be of type curv or para, was %s".formatted(name, type));
        };
    }

    private static ToneCurve points(String name, ByteBuffer tag) throws ProfileException {
        long count = Integer.toUnsignedLong(tag.getInt(8));
        if (count > (tag.capacity() - HEADER_BYTES) / 2) {
            throw new ProfileException(
                    "tag %s must hold its %d points, had %d bytes".formatted(name, count, tag.capacity()));
        }
        if (count == 0) {
            return ToneCurve.of(code -> code);
        }
        if (count == 1) {
            return ToneCurve.power((tag.getShort(HEADER_BYTES) & 0xFFFF) / 256.0);
        }
        int last = (int) count - 1;
        return ToneCurve.of(code -> {
            double position = code * last;
            int low = Math.min(last - 1, (int) position);
            double first = point(tag, low);
            return first + (position - low) * (point(tag, low + 1) - first);
        });
    }

    private static double point(ByteBuffer tag, int index) {
        return (tag.getShort(HEADER_BYTES + 2 * index) & 0xFFFF) / 65_535.0;
    }

    private static ToneCurve formula(String name, ByteBuffer tag) throws ProfileException {
        int kind = tag.getShort(8) & 0xFFFF;
        if (kind >= PARAMETERS.length || tag.capacity() < HEADER_BYTES + 4 * PARAMETERS[kind]) {
            throw new ProfileException("tag %s must be a formula of kind 0 to 4 with its parameters, was %d in %d bytes"
                    .formatted(name, kind, tag.capacity()));
        }
        var p = new double[PARAMETERS[kind]];
        for (int index = 0; index < p.length; index++) {
            p[index] = tag.getInt(HEADER_BYTES + 4 * index) / FIXED_ONE;
        }
        return ToneCurve.of(
                switch (kind) {
                    case 0 -> x -> StrictMath.pow(x, p[0]);
                    case 1 -> x -> x >= -p[2] / p[1] ? StrictMath.pow(p[1] * x + p[2], p[0]) : 0;
                    case 2 -> x -> x >= -p[2] / p[1] ? StrictMath.pow(p[1] * x + p[2], p[0]) + p[3] : p[3];
                    case 3 -> x -> x >= p[4] ? StrictMath.pow(p[1] * x + p[2], p[0]) : p[3] * x;
                    default -> x -> x >= p[4] ? StrictMath.pow(p[1] * x + p[2], p[0]) + p[5] : p[3] * x + p[6];
                });
    }
}
