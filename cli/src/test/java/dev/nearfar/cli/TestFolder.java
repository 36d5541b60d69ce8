package dev.nearfar.cli;

import dev.nearfar.core.picture.Shape;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.PictureWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/// A folder with two tiny pictures, `near.png` and `far.png`, and whatever a test adds.
record TestFolder(Path path) {
    static TestFolder in(Path path) throws IOException {
        var folder = new TestFolder(path);
        folder.picture("near.png", 12, 10);
        folder.picture("far.png", 10, 12);
        return folder;
    }

    /// Writes a picture of noise.
    Path picture(String name, int width, int height) throws IOException {
        var rgb = new byte[3 * width * height];
        new Random(name.hashCode()).nextBytes(rgb);
        PictureWriter.write(file(name), IfExists.REFUSE, rgb, new Shape(3, height, width));
        return file(name);
    }

    Path text(String name, String text) throws IOException {
        return Files.writeString(file(name), text);
    }

    Path file(String name) {
        return path.resolve(name);
    }

    byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(file(name));
    }

    /// Every name below the folder, with what is there: bytes, where a link leads, or that it is a folder.
    Map<String, String> content() throws IOException {
        var content = new TreeMap<String, String>();
        try (var files = Files.walk(path)) {
            for (var file : files.filter(each -> !each.equals(path)).toList()) {
                content.put(path.relativize(file).toString(), content(file));
            }
        }
        return content;
    }

    private static String content(Path file) throws IOException {
        if (Files.isSymbolicLink(file)) {
            return "link to " + Files.readSymbolicLink(file);
        }
        return Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS)
                ? "folder"
                : HexFormat.of().formatHex(Files.readAllBytes(file));
    }
}
