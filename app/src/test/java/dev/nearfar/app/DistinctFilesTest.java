package dev.nearfar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DistinctFilesTest {
    @TempDir
    private Path folder;

    @BeforeEach
    void makeFiles() throws IOException {
        Files.writeString(folder.resolve("near"), "near");
        Files.writeString(folder.resolve("far"), "far");
        Files.writeString(folder.resolve("recipe"), "recipe");
        Files.createLink(folder.resolve("hardNear"), folder.resolve("near"));
        Files.createSymbolicLink(folder.resolve("linkToFar"), Path.of("far"));
        Files.createDirectory(folder.resolve("sub"));
        Files.createSymbolicLink(folder.resolve("linkToSub"), Path.of("sub"));
        Files.createSymbolicLink(folder.resolve("linkToOut"), Path.of("linkToLink"));
        Files.createSymbolicLink(folder.resolve("linkToLink"), Path.of("sub/out"));
        Files.createSymbolicLink(folder.resolve("circle"), Path.of("circle"));
    }

    @ParameterizedTest
    @CsvSource({
        "near,          report,           output, near picture",
        "far,           report,           output, far picture",
        "recipe,        report,           output, recipe",
        "./sub/../near, report,           output, near picture",
        "hardNear,      report,           output, near picture",
        "linkToFar,     report,           output, far picture",
        "out,           near,             report, near picture",
        "out,           linkToFar,        report, far picture",
        "out,           recipe,           report, recipe",
        "out,           out,              report, output",
        "out,           sub/../out,       report, output",
        "sub/out,       linkToSub/out,    report, output",
        "sub/out,       linkToOut,        report, output",
        "no/out,        no/./out,         report, output",
        "-,             -,                report, output",
    })
    void clashesAreRefused(String output, String report, String what, String other) {
        var request = request("near", "far", output, "recipe", report);
        var failure = catchThrowableOfType(Failure.class, () -> DistinctFiles.check(request));

        assertThat(failure.kind()).isEqualTo(Failure.Kind.USAGE);
        assertThat(failure)
                .hasMessage("%s must be another file than the %s, was %s"
                        .formatted(what, other, path(what.equals("output") ? output : report)));
    }

    @ParameterizedTest
    @CsvSource({
        "near, far, out,        recipe, report",
        "near, near, out,       recipe, report",
        "-,    far, -,          recipe, report",
        "-,    far, out,        recipe, -",
        "near, -,   ./-,        recipe, report",
        "near, far, -,          -,      report",
        "near, far, sub/near,   recipe, sub/far",
        "near, far, circle,     recipe, report",
        "near, far, no/out,     recipe, no/report",
    })
    void othersPass(String near, String far, String output, String recipe, String report) {
        var request = request(near, far, output, recipe, report);

        assertThatCode(() -> DistinctFiles.check(request)).doesNotThrowAnyException();
    }

    @Test
    void oneStreamHasOneReader() {
        var request = request("near", "-", "out", "-", "report");

        assertThat(catchThrowableOfType(Failure.class, () -> DistinctFiles.check(request)))
                .hasMessage("only one input can be standard input, were far picture and recipe");
    }

    private MixRequest request(String near, String far, String output, String recipe, String report) {
        return new MixRequest(
                List.of(path(near), path(far)),
                path(output),
                new RecipeChoice(Optional.of(path(recipe)), Map.of()),
                Map.of(),
                Optional.of(path(report)),
                true,
                1,
                new StandardStreams(InputStream.nullInputStream(), OutputStream.nullOutputStream()));
    }

    private Path path(String name) {
        return name.equals("-") ? Path.of(name) : Path.of(folder + "/" + name);
    }
}
