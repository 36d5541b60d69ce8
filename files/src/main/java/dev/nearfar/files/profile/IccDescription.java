package dev.nearfar.files.profile;

import dev.nearfar.files.model.OneLine;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/// What an embedded colour profile calls itself.
///
/// An ICC profile is a header of 128 bytes, a count, and a table of 12-byte entries (signature, offset, length);
/// the entry `desc` is ASCII text in version 2 and UTF-16 text in version 4.
///
/// @see <a href="https://www.color.org/specification/ICC.1-2022-05.pdf">ICC.1:2022, sections 7.2, 7.3, 10.15</a>
public final class IccDescription {
    private static final int HEADER_BYTES = 128;
    private static final int ENTRY_BYTES = 12;
    private static final int DESC_TAG = 0x64657363;
    private static final int SHOWN_CHARACTERS = 60;

    private IccDescription() {}

    /// The profile's name in quotation marks, or "without a name", as it can be shown in a message.
    ///
    /// @param profile the profile, or as much of its beginning as there is
    /// @param otherName what the file calls the profile if the profile does not say
    public static String shown(byte[] profile, String otherName) {
        var name = name(profile, otherName);
        return name.isEmpty() ? "without a name" : "\"" + name + "\"";
    }

    /// The profile's name in one line that is not long; empty if there is none.
    ///
    /// @param profile the profile, or as much of its beginning as there is
    /// @param otherName what the file calls the profile if the profile does not say
    public static String name(byte[] profile, String otherName) {
        var own = OneLine.of(of(profile));
        return shortened(own.isEmpty() ? OneLine.of(otherName) : own);
    }

    private static String shortened(String name) {
        return name.length() <= SHOWN_CHARACTERS ? name : name.substring(0, SHOWN_CHARACTERS) + "...";
    }

    private static String of(byte[] profile) {
        if (profile.length < HEADER_BYTES + 4) {
            return "";
        }
        var buffer = ByteBuffer.wrap(profile);
        long entries = Integer.toUnsignedLong(buffer.getInt(HEADER_BYTES));
        for (int entry = 0; entry < entries; entry++) {
            int offset = HEADER_BYTES + 4 + entry * ENTRY_BYTES;
            if (offset > profile.length - ENTRY_BYTES) {
                return "";
            }
            if (buffer.getInt(offset) == DESC_TAG) {
                return text(buffer, buffer.getInt(offset + 4), buffer.getInt(offset + 8));
            }
        }
        return "";
    }

    private static String text(ByteBuffer profile, int offset, int length) {
        if (offset < 0 || length < 12 || offset > profile.limit() - length) {
            return "";
        }
        var tag = profile.slice(offset, length);
        return switch (new String(bytes(tag, 0, 4), StandardCharsets.ISO_8859_1)) {
            case "desc" -> new String(bytes(tag, 12, tag.getInt(8)), StandardCharsets.ISO_8859_1);
            case "mluc" ->
                length < 28 ? "" : new String(bytes(tag, tag.getInt(24), tag.getInt(20)), StandardCharsets.UTF_16BE);
            default -> "";
        };
    }

    private static byte[] bytes(ByteBuffer tag, int offset, int length) {
        if (offset < 0 || length < 0 || offset > tag.limit() - length) {
            return new byte[0];
        }
        var bytes = new byte[length];
        tag.get(offset, bytes);
        return bytes;
    }
}
