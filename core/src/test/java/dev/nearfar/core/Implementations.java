package dev.nearfar.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;

/// The classes of an interface's own package that implement it: what a list of them must not leave out.
public final class Implementations {
    private Implementations() {}

    /// All concrete classes, found in the folder that the interface was compiled to.
    public static Set<Class<?>> of(Class<?> type) {
        try {
            var root = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            var folder = root.resolve(type.getPackageName().replace('.', '/'));
            try (var files = Files.list(folder)) {
                return files.map(file -> file.getFileName().toString())
                        .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
                        .map(name -> load(type, name.substring(0, name.length() - ".class".length())))
                        .filter(found -> type.isAssignableFrom(found) && !found.isInterface())
                        .collect(Collectors.toSet());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> load(Class<?> type, String name) {
        try {
            return Class.forName(type.getPackageName() + "." + name, false, type.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
