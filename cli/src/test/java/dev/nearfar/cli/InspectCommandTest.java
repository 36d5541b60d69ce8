package dev.nearfar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a written picture says of itself, as a person and a script are told.
class InspectCommandTest {
    private static final List<String> SHOWN = List.of("--json", "--quiet");

    @TempDir
    private Path path;

    private TestFolder folder;

    @BeforeEach
    void writePictures() throws IOException {
        folder = TestFolder.in(path);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a.png  |                           | PNG  | 8  | sRGB
            a.png  | --depth 16 --profile p3   | PNG  | 16 | Display P3
            a.tif  | --profile linear          | TIFF | 16 | sRGB linear
            a.tiff | --depth 16                | TIFF | 16 | sRGB
            a.jpg  | --profile p3 --quality 50 | JPEG | 8  | Display P3
            """)
    void everyOutputSaysWhatItIs(String name, String options, String format, int depth, String profile) {
        mix(name, options == null ? "" : options);
        var lines = Run.of("inspect", folder.file(name).toString());
        var json = Run.of("inspect", folder.file(name).toString(), "--json");

        assertThat(lines.code()).isZero();
        assertThat(lines.errors()).isEmpty();
        assertThat(lines.data().lines())
                .startsWith(
                        "format       " + format,
                        "pixels       12x10",
                        "depth        %d bits a sample".formatted(depth),
                        "profile      " + profile,
                        "size         0.3 x 0.3 cm, 100.0 pixels an inch");
        assertThat(json.data())
                .startsWith("{\n  \"format\" : \"%s\",\n  \"width\" : 12,\n  \"height\" : 10,\n".formatted(format))
                .contains("\"depth\" : %d,".formatted(depth), "\"profile\" : \"%s\",".formatted(profile));
        assertThat(json.data().contains("\"preset\" : \"seed\"")).isEqualTo(format.equals("PNG"));
    }

    @Test
    void whatIsShownCanBeDoneAgain() throws IOException {
        mix("a.png", "--depth 16");
        folder.text(
                "facts.json",
                Run.of("inspect", folder.file("a.png").toString(), "--json").data());
        var again = Run.of(
                "mix",
                folder.file("near.png").toString(),
                folder.file("far.png").toString(),
                "-o",
                folder.file("b.png").toString(),
                "--recipe",
                folder.file("facts.json").toString());

        assertThat(again.errors()).doesNotContain("another file");
        assertThat(folder.bytes("b.png")).isEqualTo(folder.bytes("a.png"));
    }

    @Test
    void aStrippedPictureCarriesNoRecipe() {
        mix("a.png", "--strip");

        assertThat(Run.of("inspect", folder.file("a.png").toString()).data()).endsWith("recipe       none\n");
        assertThat(Run.of("inspect", folder.file("a.png").toString(), "--json").data())
                .contains("\"recipe\" : null");
    }

    @Test
    void aBadRecipeInsideIsToldAndNothingElse() throws IOException {
        var bad =
                Files.write(folder.file("bad.png"), carrying("{\"recipe\":{\"version\":1,\"preset\":\"\u001b[2Jx\"}}"));
        var run = Run.of("inspect", bad.toString());
        var quiet = Run.of("inspect", bad.toString(), "--json", "--quiet");

        assertThat(run.code()).isZero();
        assertThat(run.errors()).hasLineCount(1).contains("bad recipe inside").doesNotContain("\u001b");
        assertThat(run.data()).endsWith("recipe       none that can be read\n");
        assertThat(quiet.errors()).isEmpty();
        assertThat(quiet.data()).contains("\"recipe\" : null");
    }

    @Test
    void standardInputIsLookedIntoToo() throws IOException {
        var run = Run.of(List.of("inspect", "-"), folder.bytes("near.png"));

        assertThat(run.data()).startsWith("format       PNG\npixels       12x10\n");
    }

    @Test
    void completionAndManualKnowEveryCommandAndOption() {
        var completion = Run.of("completion", "bash").data();
        var manual = Run.of("man").data();

        assertThat(completion).startsWith("#!/usr/bin/env bash").contains("'--near-weight'", "inspect", "'--depth'");
        assertThat(Run.of("completion", "zsh").data()).isEqualTo(completion);
        assertThat(manual).startsWith(".TH \"NEARFAR\"").contains(".SH \"nearfar mix\"", "\\-\\-near\\-weight");
        for (var command : CommandContractTest.commands()) {
            assertThat(completion).contains(command);
            assertThat(manual).contains(".SH \"nearfar " + command + "\"");
        }
        for (var option : SHOWN) {
            assertThat(completion).contains(option);
        }
    }

    private void mix(String name, String options) {
        var line = "mix %s %s -o %s --preset seed --steps 2 --dpi 100 %s"
                .formatted(folder.file("near.png"), folder.file("far.png"), folder.file(name), options);
        assertThat(Run.of(line.strip().split(" ")).code()).isZero();
    }

    /// `near.png` with a text chunk before its end.
    private byte[] carrying(String text) throws IOException {
        var content = ("iTXtnearfar-recipe\0\0\0\0\0" + text).getBytes(StandardCharsets.UTF_8);
        var crc = new CRC32();
        crc.update(content);
        var whole = folder.bytes("near.png");
        var png = new ByteArrayOutputStream();
        png.write(whole, 0, whole.length - 12);
        png.writeBytes(ByteBuffer.allocate(content.length + 8)
                .putInt(content.length - 4)
                .put(content)
                .putInt((int) crc.getValue())
                .array());
        png.write(whole, whole.length - 12, 12);
        return png.toByteArray();
    }
}
