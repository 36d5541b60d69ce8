package dev.nearfar.files.decode;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.PictureFileException.Kind;

/// The bytes of a picture file, and the name that messages call it by.
record Source(String name, byte[] bytes) {
    /// What to do with a picture that is not read here.
    static final String CONVERT = "convert it to PNG first, for example with ImageMagick: magick INPUT OUTPUT.png";

    PictureFileException failure(Kind kind, String problem) {
        return new PictureFileException(kind, name, problem, null);
    }

    PictureFileException damaged(String problem) {
        return failure(Kind.DAMAGED, problem);
    }

    PictureFileException damaged(String problem, Exception cause) {
        return new PictureFileException(Kind.DAMAGED, name, problem, cause);
    }

    PictureFileException unsupported(String problem) {
        return failure(Kind.UNSUPPORTED, problem);
    }

    int unsignedByte(int offset) {
        return bytes[offset] & 0xFF;
    }

    int unsignedShort(int offset) {
        return unsignedByte(offset) << 8 | unsignedByte(offset + 1);
    }

    /// Four bytes, the highest first, as Java counts: negative from 2³¹ on.
    int int32(int offset) {
        return unsignedShort(offset) << 16 | unsignedShort(offset + 2);
    }

    /// Whether these characters (Latin-1) stand at the offset.
    boolean has(int offset, String text) {
        if (offset < 0 || offset > bytes.length - text.length()) {
            return false;
        }
        for (int index = 0; index < text.length(); index++) {
            if (unsignedByte(offset + index) != text.charAt(index)) {
                return false;
            }
        }
        return true;
    }

    /// Two bytes, the lowest first.
    int unsignedShortLow(int offset) {
        return unsignedByte(offset) | unsignedByte(offset + 1) << 8;
    }

    /// Four bytes, the lowest first, as Java counts: negative from 2³¹ on.
    int int32Low(int offset) {
        return unsignedShortLow(offset) | unsignedShortLow(offset + 2) << 16;
    }

    /// Checks that a part lies within the file.
    ///
    /// @param what the part, as messages call it
    /// @throws PictureFileException `DAMAGED` if it does not
    void requireBytes(long offset, long length, String what) throws PictureFileException {
        if (offset < 0 || length < 0 || offset > bytes.length - length) {
            throw damaged("%s of %d bytes at byte %d must lie within the file, which has %d"
                    .formatted(what, length, offset, bytes.length));
        }
    }
}
