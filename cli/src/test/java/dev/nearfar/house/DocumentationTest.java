package dev.nearfar.house;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.Tree.Kind;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// That every package, and all that is public or protected, has a doc comment.
///
/// The compiler's own check cannot be had without demanding `@param` and `@return` too, and here a sentence or a table
/// says that. Left out is what inherits its comment (`@Override`) and a record's canonical constructor.
class DocumentationTest {
    @Test
    void everyPublicDeclarationSaysWhatItIs() throws IOException {
        var sources = new ArrayList<Path>();
        try (var modules = Files.newDirectoryStream(Path.of(".."), Files::isDirectory)) {
            for (var module : modules) {
                sources.addAll(javaFiles(module.resolve("src/main/java")));
            }
        }
        assertThat(sources).as("sources").hasSizeGreaterThan(4);
        assertThat(undocumented(sources)).isEmpty();
    }

    @Test
    void aMissingCommentIsSeen(@TempDir Path folder) throws IOException {
        var source = Files.writeString(folder.resolve("Bare.java"), """
                /// Documented.
                public record Bare(int value) {
                    public Bare {}
                    public Bare(String text) { this(text.length()); }
                    @Override public String toString() { return ""; }
                    private void hidden() {}
                    void inPackage() {}
                    public void shown() {}
                    protected static final int FIELD = 1;
                    public interface Inner {
                        void method();
                        /// Documented.
                        void other();
                    }
                }
                """);
        assertThat(undocumented(List.of(source)))
                .containsExactly(
                        "Bare.java:4 <init>",
                        "Bare.java:8 shown",
                        "Bare.java:9 FIELD",
                        "Bare.java:10 Inner",
                        "Bare.java:11 method");
    }

    private static List<Path> javaFiles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).toList();
        }
    }

    private static List<String> undocumented(List<Path> sources) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, UTF_8)) {
            var units = files.getJavaFileObjectsFromPaths(sources);
            var task = (JavacTask) compiler.getTask(null, files, null, null, null, units);
            var found = new Undocumented(DocTrees.instance(task));
            for (var unit : task.parse()) {
                found.scan(unit, null);
            }
            return found.places;
        }
    }

    /// Collects the places; goes into types, never into bodies.
    private static final class Undocumented extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private static final Set<Kind> ALL_MEMBERS_PUBLIC = Set.of(Kind.INTERFACE, Kind.ANNOTATION_TYPE);

        private final DocTrees trees;
        private final List<String> places = new ArrayList<>();

        Undocumented(DocTrees trees) {
            this.trees = trees;
        }

        @Override
        public @Nullable Void visitPackage(PackageTree declaration, @Nullable Void nothing) {
            if (isIn("package-info.java")) {
                demandComment(declaration.getPackageName().toString());
            }
            return null;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (isShown(type.getModifiers())) {
                demandComment(type.getSimpleName().toString());
                super.visitClass(type, null);
            }
            return null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            var inherits = method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
            if (!inherits && !isCanonicalConstructor(method) && isShown(method.getModifiers())) {
                demandComment(method.getName().toString());
            }
            return null;
        }

        @Override
        public @Nullable Void visitVariable(VariableTree field, @Nullable Void nothing) {
            if (isShown(field.getModifiers())) {
                demandComment(field.getName().toString());
            }
            return null;
        }

        /// Whose parameters are named like the record's components, which are its only fields that are not static.
        private boolean isCanonicalConstructor(MethodTree method) {
            if (!(enclosing() instanceof ClassTree type) || type.getKind() != Kind.RECORD) {
                return false;
            }
            var components = type.getMembers().stream()
                    .filter(VariableTree.class::isInstance)
                    .map(VariableTree.class::cast)
                    .filter(field -> !field.getModifiers().getFlags().contains(Modifier.STATIC));
            return method.getName().contentEquals("<init>")
                    && names(components).equals(names(method.getParameters().stream()));
        }

        private static List<String> names(Stream<? extends VariableTree> variables) {
            return variables.map(variable -> variable.getName().toString()).toList();
        }

        private boolean isShown(ModifiersTree modifiers) {
            var flags = modifiers.getFlags();
            return flags.contains(Modifier.PUBLIC)
                    || flags.contains(Modifier.PROTECTED)
                    || (ALL_MEMBERS_PUBLIC.contains(enclosing().getKind()) && !flags.contains(Modifier.PRIVATE));
        }

        private Tree enclosing() {
            return getCurrentPath().getParentPath().getLeaf();
        }

        private boolean isIn(String fileName) {
            return Path.of(getCurrentPath().getCompilationUnit().getSourceFile().toUri())
                    .endsWith(fileName);
        }

        private void demandComment(String name) {
            if (trees.getDocComment(getCurrentPath()) == null) {
                var unit = getCurrentPath().getCompilationUnit();
                var position = trees.getSourcePositions()
                        .getStartPosition(unit, getCurrentPath().getLeaf());
                var file = Path.of(unit.getSourceFile().toUri()).getFileName();
                places.add("%s:%d %s".formatted(file, unit.getLineMap().getLineNumber(position), name));
            }
        }
    }
}
