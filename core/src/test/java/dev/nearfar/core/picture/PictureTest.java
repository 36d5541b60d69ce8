package dev.nearfar.core.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureTest {
    /// Every 8-bit code in each of three planes, in different order.
    private static byte[] every8BitCode() {
        var bytes = new byte[3 * 256];
        for (int code = 0; code < 256; code++) {
            bytes[3 * code] = (byte) code;
            bytes[3 * code + 1] = (byte) (255 - code);
            bytes[3 * code + 2] = (byte) (code * 7);
        }
        return bytes;
    }

    @Test
    void every8BitCodeIsHeldExactly() {
        var bytes = every8BitCode();
        var picture = Picture.of8Bit(new Shape(3, 16, 16), bytes);
        assertThat(picture.to8Bit()).isEqualTo(bytes);
        for (int code = 0; code < 256; code++) {
            assertThat(picture.code(0, code)).isEqualTo(257 * code);
            assertThat(picture.toPlanes(Precision.DOUBLE).get(0, code)).isEqualTo(code / 255.0);
        }
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void every8BitCodeComesBackFromPlanes(Precision precision) {
        var bytes = every8BitCode();
        var planes = Picture.of8Bit(new Shape(3, 16, 16), bytes).toPlanes(precision);
        assertThat(Picture.of(planes).to8Bit()).isEqualTo(bytes);
        assertThat(Picture.to8Bit(planes, Rounding.NEAREST)).isEqualTo(bytes);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void every16BitCodeComesBackFromPlanes(Precision precision) {
        var plane = new char[65_536];
        for (int code = 0; code < plane.length; code++) {
            plane[code] = (char) code;
        }
        var back = Picture.of(
                Picture.of16Bit(new Shape(1, 256, 256), new char[][] {plane}).toPlanes(precision));
        for (int code = 0; code < plane.length; code++) {
            assertThat(back.code(0, code)).isEqualTo(code);
        }
    }

    @Test
    void sampleOrderIsPixelByPixelOutsideAndPlaneByPlaneInside() {
        var picture = Picture.of8Bit(new Shape(3, 1, 2), new byte[] {1, 2, 3, 4, 5, 6});
        assertThat(Samples.of(picture.toPlanes(Precision.DOUBLE)))
                .containsExactly(1 / 255.0, 4 / 255.0, 2 / 255.0, 5 / 255.0, 3 / 255.0, 6 / 255.0);
        assertThat(picture.to8Bit()).containsExactly(1, 2, 3, 4, 5, 6);
    }

    @Test
    void codeValuesOutsideTheRangeAreClamped() {
        var planes = Planes.zero(new Shape(1, 1, 2), Precision.FLOAT);
        planes.set(0, 0, -0.5);
        planes.set(0, 1, 1.5);
        var picture = Picture.of(planes);
        assertThat(picture.code(0, 0)).isZero();
        assertThat(picture.code(0, 1)).isEqualTo(Picture.WHITE);
    }

    @Test
    void roundingDownIsThePublishedOne() {
        var planes = Planes.zero(new Shape(1, 1, 3), Precision.DOUBLE);
        planes.set(0, 0, 0.999);
        planes.set(0, 1, 0.5);
        planes.set(0, 2, 1);
        assertThat(Picture.to8Bit(planes, Rounding.DOWN)).containsExactly((byte) 254, (byte) 127, (byte) 255);
    }

    @Test
    void arraysThatDoNotFitAreRefused() {
        var shape = new Shape(3, 2, 2);
        assertThatThrownBy(() -> Picture.of8Bit(shape, new byte[11]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a picture of 2x2x3 must have 12 bytes, had 11");
        assertThatThrownBy(() -> Picture.of16Bit(shape, new char[2][4]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("planes must be 3 arrays, were 2");
        assertThatThrownBy(() -> Picture.of16Bit(shape, new char[3][5]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a plane must have 4 samples, had 5");
    }
}
