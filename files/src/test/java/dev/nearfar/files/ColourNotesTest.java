package dev.nearfar.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.profile.IccDescription;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// What a file states about its colours is applied or ignored with a note; what states sRGB changes nothing.
class ColourNotesTest {
    @Test
    void aProfileOfSrgbChangesNothingAndMakesNoNote() throws Exception {
        var file = Read.of(colour().chunk("iCCP", IccBytes.pngChunk("any", IccBytes.srgb()))
                .toFile());

        assertThat(file.notes()).isEmpty();
        assertThat(Read.pixel(file.picture(), 1)).containsExactly(257 * 200, 257 * 100, 257 * 50);
    }

    @Test
    void anotherProfileIsAppliedAndNamed() throws Exception {
        var file = Read.of(colour().chunk("iCCP", IccBytes.pngChunk("any", IccBytes.displayP3("Display P3")))
                .toFile());

        assertThat(file.notes()).containsExactly("colours converted from the profile \"Display P3\"");
        // 200, 100, 50 by the matrix between the primaries of P3 and of sRGB (CSS Color 4, section 17).
        assertThat(Read.pixel(file.picture(), 1)[0]).isCloseTo(55_229, Offset.offset(20));
    }

    @Test
    void aProfileInPartsIsPutTogetherByNumber() throws Exception {
        var profile = IccBytes.displayP3("Display P3");
        int cut = profile.length - 10;

        var file = Read.of(JpegBytes.colour(8, 8)
                .segment(0xE2, IccBytes.jpegSegment(2, 2, Arrays.copyOfRange(profile, cut, profile.length)))
                .segment(0xE2, IccBytes.jpegSegment(1, 2, Arrays.copyOf(profile, cut)))
                .blocks(1, 2, 3)
                .toFile());

        assertThat(file.notes()).containsExactly("colours converted from the profile \"Display P3\"");
    }

    @Test
    void aProfileThatCannotBeReadIsNamedAsTheFileNamesItAndIgnored() throws Exception {
        var broken = PngBytes.toBytes('M', 'y', ' ', 'P', 0, 0, 1, 2, 3);

        assertThat(pngNotes("iCCP", broken))
                .containsExactly("colour profile \"My P\" not applied: must have at least 132 bytes, had 0");
        assertThat(pngNotes("iCCP", new byte[0]))
                .containsExactly("colour profile without a name not applied: must have at least 132 bytes, had 0");
    }

    @Test
    void noProfileHoweverDamagedStopsAPicture() throws Exception {
        for (var whole : List.of(IccBytes.displayP3("Display P3"), IccBytes.srgb())) {
            for (int index = 0; index < whole.length; index += 3) {
                var damaged = whole.clone();
                damaged[index] = (byte) new int[] {0, 0x7F, 0xFF}[index % 2 == 0 ? 2 : index % 5 % 2];
                assertThat(pngNotes("iCCP", IccBytes.pngChunk("p", damaged))).hasSizeLessThan(2);
                assertThat(pngNotes("iCCP", IccBytes.pngChunk("p", Arrays.copyOf(whole, index))))
                        .hasSize(1);
            }
        }
    }

    @Test
    void aLongNameIsCutAndCannotFakeASecondLine() {
        var name = IccDescription.shown(IccBytes.version2("a\nb" + "x".repeat(500)), "");

        assertThat(name).hasSizeLessThan(80).startsWith("\"a bxxx").doesNotContain("\n");
        assertThat(IccDescription.shown(IccBytes.version4("Display P3"), "")).isEqualTo("\"Display P3\"");
    }

    @Test
    void gammaIsAppliedUnlessItIsThatOfSrgb() throws Exception {
        var linear = colour().chunk("gAMA", PngBytes.toBytes(0, 1, 0x86, 0xA0)).toFile();

        assertThat(pngNotes("gAMA", PngBytes.toBytes(0, 0, 0xB1, 0x8F))).isEmpty();
        assertThat(pngNotes("gAMA", new byte[3]))
                .containsExactly("gamma (gAMA) must have 4 bytes, had 3: read as sRGB");
        assertThat(pngNotes("gAMA", PngBytes.toBytes(0, 0, 0, 1)))
                .containsExactly("gamma 0.00001 (gAMA) not applied, read as sRGB");
        assertThat(Read.of(linear).notes()).containsExactly("colours converted from gamma 1.00000 (gAMA)");
        // Light 200/255 is the code 1.055 · (200/255)^(1/2.4) − 0.055 = 0.89843.
        assertThat(Read.pixel(Read.of(linear).picture(), 1)[0]).isEqualTo(58_879);
    }

    @Test
    void primariesAreAppliedUnlessTheyAreThoseOfSrgb() throws Exception {
        var gamma = PngBytes.toBytes(0, 0, 0xB1, 0x8F);
        var srgb = primaries(31_270, 32_900, 64_000, 33_000, 30_000, 60_000, 15_000, 6_000);
        var p3 = primaries(31_270, 32_900, 68_000, 32_000, 26_500, 69_000, 15_000, 6_000);

        assertThat(Read.of(colour().chunk("gAMA", gamma).chunk("cHRM", srgb).toFile())
                        .notes())
                .isEmpty();
        var converted = Read.of(colour().chunk("gAMA", gamma).chunk("cHRM", p3).toFile());
        assertThat(converted.notes()).containsExactly("colours converted from the primaries in cHRM");
        assertThat(Read.pixel(converted.picture(), 1)[0]).isCloseTo(55_229, Offset.offset(20));
        assertThat(Read.of(colour().chunk("gAMA", gamma)
                                .chunk("cHRM", primaries(0, 0, 0, 0, 0, 0, 0, 0))
                                .toFile())
                        .notes())
                .isEmpty();
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
        assertThat(Read.of(colour().chunk("cICP", 12, 13, 0, 1).toFile()).notes())
                .containsExactly("colours converted from code points 12-13-0-1 (cICP)");
        assertThat(Read.of(colour().chunk("cICP", 9, 16, 0, 1).chunk("sRGB", 0).toFile())
                        .notes())
                .containsExactly("colour code points 9-16-0-1 (cICP) not applied, read as sRGB");
    }

    private static byte[] primaries(int... hundredThousandths) {
        var chunk = ByteBuffer.allocate(32);
        for (int value : hundredThousandths) {
            chunk.putInt(value);
        }
        return chunk.array();
    }

    private static List<String> pngNotes(String chunk, byte[] content) throws PictureFileException {
        return Read.of(colour().chunk(chunk, content).toFile()).notes();
    }

    private static PngBytes colour() {
        return new PngBytes(2, 2, PngBytes.COLOUR, 8).samples(0, 0, 0, 200, 100, 50, 1, 2, 3, 4, 5, 6);
    }
}
