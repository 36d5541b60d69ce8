package dev.nearfar.app;

import dev.nearfar.core.picture.Shape;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.PictureWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Random;

/// Tiny pictures of noise.
final class TestPictures {
    private TestPictures() {}

    static Path write(Path file, int width, int height, long seed) throws IOException {
        var rgb = new byte[3 * width * height];
        new Random(seed).nextBytes(rgb);
        PictureWriter.write(file, IfExists.REFUSE, rgb, new Shape(3, height, width));
        return file;
    }
}
