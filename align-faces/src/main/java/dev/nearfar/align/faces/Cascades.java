package dev.nearfar.align.faces;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/// OpenCV's cascades, read out of its own jar by way of a private folder that goes when the program ends.
///
/// The native libraries are unpacked there too, unless the caller has said where with
/// `org.bytedeco.javacpp.cachedir`: nothing is left in a person's home.
final class Cascades {
    private static final String PLACE = "/org/bytedeco/opencv/linux-x86_64/share/opencv4/haarcascades/";
    private static final String NATIVES = "org.bytedeco.javacpp.cachedir";

    private final Path folder;

    Cascades() {
        try {
            folder = Files.createTempDirectory("nearfar-faces");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::remove));
        if (System.getProperty(NATIVES) == null) {
            System.setProperty(NATIVES, folder.toString());
        }
        Loader.load(org.bytedeco.opencv.global.opencv_objdetect.class);
    }

    /// One of them, by its file's name without `.xml`.
    CascadeClassifier read(String name) {
        var file = folder.resolve(name + ".xml");
        try (var stream = CascadeClassifier.class.getResourceAsStream(PLACE + name + ".xml")) {
            if (stream == null) {
                throw new IllegalStateException("OpenCV's jar must hold %s%s.xml, does not".formatted(PLACE, name));
            }
            Files.copy(stream, file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new CascadeClassifier(file.toString());
    }

    private void remove() {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            // The program is ending, and the folder is a temporary one: the system will remove it.
            folder.toFile().deleteOnExit();
        }
    }
}
