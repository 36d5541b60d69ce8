package dev.nearfar.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.files.profile.IccDescription;
import java.awt.color.ICC_ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The profiles mean what our own conversion does, to two other programs.
class ColourProfileTest {
    private static final Path TRANSICC = Path.of("/usr/bin/transicc");

    @TempDir
    private Path folder;

    /// Colours that we converted come back through our profile to sRGB, by littlecms' own sRGB and arithmetic in floating point.
    @ParameterizedTest
    @EnumSource(ColourProfile.class)
    void littleCmsAgrees(ColourProfile profile) throws Exception {
        Assumptions.assumeTrue(
                Files.isExecutable(TRANSICC), "littlecms' transicc must be installed (Debian's liblcms2-utils)");
        var icc = Files.write(folder.resolve("profile.icc"), profile.icc());
        var colours = chart();
        var input = new StringBuilder();
        for (var colour : colours) {
            var converted = colour.clone();
            profile.convert(converted);
            input.append(String.format(
                    Locale.ROOT, "%.6f %.6f %.6f%n", 255 * converted[0], 255 * converted[1], 255 * converted[2]));
        }
        var lines = transicc(icc, input.toString());

        assertThat(lines).hasSameSizeAs(colours);
        for (int index = 0; index < colours.size(); index++) {
            var back = lines.get(index).strip().split("\\s+", -1);
            for (int channel = 0; channel < 3; channel++) {
                assertThat(Double.parseDouble(back[channel]) / 255)
                        .as("channel %d of %s", channel, lines.get(index))
                        .isCloseTo(colours.get(index)[channel], Offset.offset(0.25 / 255));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(ColourProfile.class)
    void javaAgrees(ColourProfile profile) {
        var space = new ICC_ColorSpace(ICC_Profile.getInstance(profile.icc()));
        for (var colour : chart()) {
            var converted = colour.clone();
            profile.convert(converted);
            var srgb = space.toRGB(new float[] {(float) converted[0], (float) converted[1], (float) converted[2]});
            for (int channel = 0; channel < 3; channel++) {
                assertThat((double) srgb[channel]).isCloseTo(colour[channel], Offset.offset(1.0 / 255));
            }
        }
    }

    @Test
    void profilesAreSmallAndAlwaysTheSame() {
        for (var profile : ColourProfile.values()) {
            assertThat(profile.icc()).hasSizeLessThan(600).isEqualTo(profile.icc());
            assertThat(IccDescription.name(profile.icc(), "")).isEqualTo(profile.description());
        }
    }

    /// Corners, greys and colours anywhere.
    private static List<double[]> chart() {
        var colours = new ArrayList<double[]>();
        for (int corner = 0; corner < 8; corner++) {
            colours.add(new double[] {corner & 1, corner >> 1 & 1, corner >> 2});
        }
        var random = new Random(1);
        for (int patch = 0; patch < 100; patch++) {
            double grey = patch / 99.0;
            colours.add(new double[] {grey, grey, grey});
            colours.add(new double[] {random.nextDouble(), random.nextDouble(), random.nextDouble()});
        }
        return colours;
    }

    private List<String> transicc(Path icc, String input) throws IOException, InterruptedException {
        var colours = Files.writeString(folder.resolve("colours"), input);
        var process = new ProcessBuilder(TRANSICC.toString(), "-n", "-t1", "-c0", "-i", icc.toString(), "-o", "*sRGB")
                .redirectInput(colours.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var reader = process.inputReader()) {
            return reader.lines().filter(line -> !line.isBlank()).toList();
        } finally {
            process.waitFor();
        }
    }
}
