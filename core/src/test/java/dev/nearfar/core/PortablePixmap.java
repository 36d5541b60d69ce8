package dev.nearfar.core;

import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;

/// Reads the plainest of picture files: `P6`, width, height, 255, then the samples.
public final class PortablePixmap {
    private static final Pattern HEADER = Pattern.compile("P6\n(\\d+) (\\d+)\n255\n");

    private PortablePixmap() {}

    public static Picture read(Path file) {
        try {
            var bytes = Files.readAllBytes(file);
            var header = HEADER.matcher(new String(bytes, StandardCharsets.ISO_8859_1));
            if (!header.lookingAt()) {
                throw new IllegalArgumentException("a pixmap must start with P6, width, height and 255: " + file);
            }
            var shape = new Shape(3, Integer.parseInt(header.group(2)), Integer.parseInt(header.group(1)));
            return Picture.of8Bit(shape, Arrays.copyOfRange(bytes, header.end(), bytes.length));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
