package dev.nearfar.files;

import dev.nearfar.files.PictureFileException.Kind;

/// The bytes of a picture file, and the name that messages call it by.
record Source(String name, byte[] bytes) {
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
}
