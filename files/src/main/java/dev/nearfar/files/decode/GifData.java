package dev.nearfar.files.decode;

import java.io.InputStream;

/// The bytes that sub-blocks of a GIF carry, up to the empty one or the end of the file.
// The only reader, LzwInput, takes single bytes.
@SuppressWarnings("InputStreamSlowMultibyteRead")
final class GifData extends InputStream {
    private final Source source;
    private int offset;
    private int left;
    private boolean ended;

    GifData(Source source, int offset) {
        this.source = source;
        this.offset = offset;
    }

    @Override
    public int read() {
        if (left == 0 && !ended) {
            left = Math.max(0, next());
            ended = left == 0;
        }
        int value = ended ? -1 : next();
        ended |= value < 0;
        left--;
        return value;
    }

    private int next() {
        return offset < source.bytes().length ? source.unsignedByte(offset++) : -1;
    }
}
