package dev.nearfar.autodiff;

import ai.djl.ndarray.NDArray;
import dev.nearfar.core.external.ErrorFunctionException;
import dev.nearfar.core.picture.Picture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;

/// One source file, compiled in this process and in memory.
final class Compilation {
    private final String fileName;
    private final Map<String, ByteArrayOutputStream> classes = new HashMap<>();

    /// @throws ErrorFunctionException with the compiler's first complaint, its line, and how many there are
    Compilation(String fileName, String text) {
        this.fileName = fileName;
        var compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null) {
            throw ErrorFunctionException.ofTheMachine(
                    "error functions must be compiled by a JDK, this Java has no compiler");
        }
        var complaints = new DiagnosticCollector<JavaFileObject>();
        try (var standard = compiler.getStandardFileManager(complaints, Locale.ROOT, StandardCharsets.UTF_8)) {
            standard.setLocationFromPaths(StandardLocation.CLASS_PATH, classPath());
            var options = List.of(
                    "--release", Integer.toString(Runtime.version().feature()), "-g", "-proc:none", "-Xlint:none");
            boolean isGood = compiler.getTask(
                            new StringWriter(),
                            new InMemory(standard),
                            complaints,
                            options,
                            null,
                            List.of(new Source(fileName, text)))
                    .call();
            if (!isGood) {
                throw new ErrorFunctionException(told(complaints.getDiagnostics()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The class of a name without package; nothing else of the file need be known by name.
    ///
    /// @throws ErrorFunctionException if the file has none of that name
    Class<?> type(String name) {
        var full = classes.keySet().stream()
                .filter(each -> each.equals(name) || each.endsWith("." + name))
                .findFirst()
                .orElseThrow(() -> new ErrorFunctionException(
                        "%s: must hold the class %s, holds %s".formatted(fileName, name, names())));
        try {
            return Class.forName(full, false, new Loader());
        } catch (ClassNotFoundException | LinkageError e) {
            throw new ErrorFunctionException(
                    "%s: %s must load, failed: %s".formatted(fileName, name, Reasons.of(e)), e);
        }
    }

    private String names() {
        return classes.isEmpty()
                ? "none"
                : String.join(", ", classes.keySet().stream().sorted().toList());
    }

    private String told(List<Diagnostic<? extends JavaFileObject>> complaints) {
        var errors = complaints.stream()
                .filter(each -> each.getKind() == Diagnostic.Kind.ERROR)
                .toList();
        var first = errors.getFirst();
        var message = first.getMessage(Locale.ROOT)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((line, next) -> line + "; " + next)
                .orElse("");
        var more = errors.size() > 1 ? " (and %d more)".formatted(errors.size() - 1) : "";
        return "%s:%d: %s%s".formatted(fileName, first.getLineNumber(), message, more);
    }

    /// Where the classes lie that a function is written with.
    private static List<Path> classPath() {
        return Stream.of(ErrorFunction.class, Picture.class, NDArray.class)
                .map(type -> {
                    try {
                        return Path.of(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI());
                    } catch (URISyntaxException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .distinct()
                .toList();
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String fileName, String text) {
            super(encoded(fileName), Kind.SOURCE);
            this.text = text;
        }

        private static URI encoded(String fileName) {
            try {
                return new URI("memory", null, "/" + fileName, null);
            } catch (URISyntaxException e) {
                throw new IllegalArgumentException(e);
            }
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }

    private final class InMemory extends ForwardingJavaFileManager<JavaFileManager> {
        InMemory(JavaFileManager others) {
            super(others);
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///out"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var bytes = new ByteArrayOutputStream();
                    classes.put(className, bytes);
                    return bytes;
                }
            };
        }
    }

    private final class Loader extends ClassLoader {
        Loader() {
            super(ErrorFunction.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            var bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            var code = bytes.toByteArray();
            return defineClass(name, code, 0, code.length);
        }
    }
}
