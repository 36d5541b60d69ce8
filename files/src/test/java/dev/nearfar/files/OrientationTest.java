package dev.nearfar.files;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.files.model.PictureFile;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Pictures are turned as EXIF says, whatever else their EXIF says or fails to say.
class OrientationTest {
    /// The stored picture is `abc` over `def`; rows of the upright one, by the table in the standard (tag 0x0112).
    @ParameterizedTest
    @CsvSource({
        "1, abc def",
        "2, cba fed",
        "3, fed cba",
        "4, def abc",
        "5, ad be cf",
        "6, da eb fc",
        "7, fc eb da",
        "8, cf be ad"
    })
    void allEightValuesTurnAPng(int value, String upright) throws Exception {
        for (var order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
            var file = Read.of(
                    letters().chunk("eXIf", ExifBytes.orientation(value, order)).toFile());

            assertThat(rows(file)).isEqualTo(upright);
            assertThat(file.notes()).contains("grey made RGB");
            assertThat(file.notes().contains("turned by EXIF orientation " + value))
                    .isEqualTo(value != 1);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, ab", "2, ba", "3, ba", "4, ab", "5, a b", "6, a b", "7, b a", "8, b a"})
    void allEightValuesTurnAJpeg(int value, String upright) throws Exception {
        var exif = ExifBytes.jpegSegment(ExifBytes.orientation(value, ByteOrder.BIG_ENDIAN));
        var file = Read.of(JpegBytes.grey(16, 8)
                .jfif()
                .segment(0xE1, "http://ns.adobe.com/xap/1.0/\0<x/>".getBytes(StandardCharsets.US_ASCII))
                .segment(0xE1, exif)
                .blocks('a', 'b')
                .toFile());

        var plane = Read.plane(file.picture(), 0);
        var first = (char) (plane[0] / 257);
        var last = (char) (plane[plane.length - 1] / 257);
        assertThat(file.width() > file.height() ? "" + first + last : first + " " + last)
                .isEqualTo(upright);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 9, 65_535})
    void valuesThatMeanNothingAreIgnoredAndNoted(int value) throws Exception {
        var file = Read.of(letters()
                .chunk("eXIf", ExifBytes.orientation(value, ByteOrder.LITTLE_ENDIAN))
                .toFile());

        assertThat(rows(file)).isEqualTo("abc def");
        assertThat(file.notes()).contains("EXIF ignored: orientation must be 1 to 8, was " + value);
    }

    private static PngBytes letters() {
        return new PngBytes(3, 2, PngBytes.GREY, 8).samples('a', 'b', 'c', 'd', 'e', 'f');
    }

    private static String rows(PictureFile file) {
        var plane = Read.plane(file.picture(), 2);
        var rows = new StringBuilder();
        for (int index = 0; index < plane.length; index++) {
            rows.append(index > 0 && index % file.width() == 0 ? " " : "").append((char) (plane[index] / 257));
        }
        return rows.toString();
    }
}
