package dev.nearfar.files.decode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.files.ExifBytes;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/// EXIF that makes no sense turns nothing and leaves a note.
class ExifOrientationTest {
    @Test
    void anEntryOfAnotherTypeIsIgnoredAndNoted() {
        var notes = new ArrayList<String>();

        var orientation = ExifOrientation.read(ExifBytes.block(6, ByteOrder.BIG_ENDIAN, 2, 9), notes);

        assertThat(orientation).isEqualTo(Orientation.UPRIGHT);
        assertThat(notes).containsExactly("EXIF ignored: tag 274 must be of type 1, 3 or 4, was 2");
    }

    @Test
    void everyTruncationIsIgnoredAndNoted() {
        var whole = ExifBytes.orientation(6, ByteOrder.LITTLE_ENDIAN);
        int endOfEntry = whole.length - 4;
        for (int length = 0; length < endOfEntry; length++) {
            var notes = new ArrayList<String>();

            assertThat(ExifOrientation.read(Arrays.copyOf(whole, length), notes))
                    .isEqualTo(Orientation.UPRIGHT);

            assertThat(notes).hasSize(1).first().asString().startsWith("EXIF ignored: ");
        }
    }

    @Test
    void noDamagedByteMakesTheParserThrow() {
        var whole = ExifBytes.orientation(6, ByteOrder.BIG_ENDIAN);
        for (int index = 0; index < whole.length; index++) {
            for (int value = 0; value < 256; value++) {
                var damaged = whole.clone();
                damaged[index] = (byte) value;
                var notes = new ArrayList<String>();

                assertThat(ExifOrientation.read(damaged, notes)).isNotNull();

                assertThat(notes).hasSizeLessThanOrEqualTo(1);
            }
        }
    }
}
