package dev.nearfar.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A file that states other colours than sRGB gets a note; one that states sRGB does not.
class ColourNotesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "sRGB",
                "sRGB IEC61966-2.1",
                "sRGB2014",
                "sRGB built-in",
                "GIMP built-in sRGB",
                "sRGB v4 ICC preference"
            })
    void profilesThatAreRecognisablySrgbMakeNoNote(String description) throws Exception {
        assertThat(pngNotes("iCCP", IccBytes.pngChunk("any", IccBytes.version2(description))))
                .isEmpty();
        assertThat(pngNotes("iCCP", IccBytes.pngChunk("any", IccBytes.version4(description))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Display P3", "Adobe RGB (1998)", "scRGB", "sRGB-elle-V2-g10.icc"})
    void otherProfilesAreNamed(String description) throws Exception {
        var note = "colour profile \"%s\" not applied, read as sRGB".formatted(description);

        assertThat(pngNotes("iCCP", IccBytes.pngChunk("sRGB", IccBytes.version2(description))))
                .containsExactly(note);
        assertThat(pngNotes("iCCP", IccBytes.pngChunk("sRGB", IccBytes.version4(description))))
                .containsExactly(note);
    }

    @Test
    void aProfileInPartsIsPutTogetherByNumber() throws Exception {
        var profile = IccBytes.version4("Display P3");
        int cut = profile.length - 10;

        var file = Read.of(JpegBytes.colour(8, 8)
                .segment(0xE2, IccBytes.jpegSegment(2, 2, Arrays.copyOfRange(profile, cut, profile.length)))
                .segment(0xE2, IccBytes.jpegSegment(1, 2, Arrays.copyOf(profile, cut)))
                .blocks(1, 2, 3)
                .toFile());

        assertThat(file.notes()).containsExactly("colour profile \"Display P3\" not applied, read as sRGB");
    }

    @Test
    void aProfileThatCannotBeReadIsNamedAsTheFileNamesIt() throws Exception {
        var broken = PngBytes.toBytes('M', 'y', ' ', 'P', 0, 0, 1, 2, 3);

        assertThat(pngNotes("iCCP", broken)).containsExactly("colour profile \"My P\" not applied, read as sRGB");
        assertThat(pngNotes("iCCP", new byte[0]))
                .containsExactly("colour profile without a name not applied, read as sRGB");
    }

    @Test
    void noProfileHoweverDamagedStopsAPicture() throws Exception {
        for (var whole : List.of(IccBytes.version2("Display P3"), IccBytes.version4("Display P3"))) {
            for (int index = 128; index < whole.length; index++) {
                for (int value : new int[] {0, 0x7F, 0xFF}) {
                    var damaged = whole.clone();
                    damaged[index] = (byte) value;
                    assertThat(IccDescription.note(damaged, "")).isPresent();
                }
                assertThat(IccDescription.note(Arrays.copyOf(whole, index), "")).isPresent();
            }
        }
    }

    @Test
    void aLongNameIsCutAndCannotFakeASecondLine() {
        var note = IccDescription.note(IccBytes.version2("a\nb" + "x".repeat(500)), "");

        assertThat(note).isPresent();
        assertThat(note.get())
                .hasSizeLessThan(120)
                .startsWith("colour profile \"a bxxx")
                .doesNotContain("\n");
    }

    @Test
    void gammaIsNotedUnlessItIsThatOfSrgb() throws Exception {
        assertThat(pngNotes("gAMA", PngBytes.toBytes(0, 0, 0xB1, 0x8F))).isEmpty();
        assertThat(pngNotes("gAMA", PngBytes.toBytes(0, 1, 0x86, 0xA0)))
                .containsExactly("gamma 1.00000 (gAMA) not applied, read as sRGB");
        assertThat(pngNotes("gAMA", new byte[3]))
                .containsExactly("gamma (gAMA) must have 4 bytes, had 3: read as sRGB");
    }

    @Test
    void srgbSpeaksBeforeGammaAndCodePointsBeforeAll() throws Exception {
        var linear = PngBytes.toBytes(0, 1, 0x86, 0xA0);

        assertThat(Read.of(colour().chunk("sRGB", 0).chunk("gAMA", linear).toFile())
                        .notes())
                .isEmpty();
        assertThat(Read.of(colour().chunk("cICP", 1, 13, 0, 1)
                                .chunk("gAMA", linear)
                                .toFile())
                        .notes())
                .isEmpty();
        assertThat(Read.of(colour().chunk("cICP", 9, 16, 0, 1).chunk("sRGB", 0).toFile())
                        .notes())
                .containsExactly("colour code points 9-16-0-1 (cICP) not applied, read as sRGB");
    }

    private static List<String> pngNotes(String chunk, byte[] content) throws PictureFileException {
        return Read.of(colour().chunk(chunk, content).toFile()).notes();
    }

    private static PngBytes colour() {
        return new PngBytes(2, 2, PngBytes.COLOUR, 8).samples(new int[12]);
    }
}
