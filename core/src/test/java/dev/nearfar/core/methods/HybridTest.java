package dev.nearfar.core.methods;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.Pictures;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Rounding;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.result.Hybrid;
import dev.nearfar.core.result.Report;
import org.junit.jupiter.api.Test;

class HybridTest {
    /// SHA-256 of "abc": FIPS 180-4, the example of one block.
    @Test
    void thePixelsHashIsThatOfTheBytesInReadingOrder() {
        var shape = new Shape(3, 1, 1);
        var canvas = Picture.of8Bit(shape, new byte[] {'a', 'b', 'c'}).toPlanes(Precision.DOUBLE);
        var hybrid = new Hybrid(canvas, Rounding.NEAREST, anyReport());
        assertThat(hybrid.to8Bit()).containsExactly('a', 'b', 'c');
        assertThat(hybrid.pixelsSha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @Test
    void sixteenBitsAreRoundedAsTheMethodSays() {
        var shape = new Shape(3, 1, 1);
        var codes = new char[][] {{0}, {40_000}, {65_535}};
        var canvas = (DoublePlanes) Picture.of16Bit(shape, codes).toPlanes(Precision.DOUBLE);
        var code = (short) 40_000;
        assertThat(new Hybrid(canvas, Rounding.NEAREST, anyReport()).to16Bit())
                .containsExactly((short) 0, code, (short) 65_535);

        canvas.plane(1)[0] += 0.75 / 65_535;
        assertThat(new Hybrid(canvas, Rounding.DOWN, anyReport()).to16Bit()[1]).isEqualTo(code);
        assertThat(new Hybrid(canvas, Rounding.NEAREST, anyReport()).to16Bit()[1])
                .isEqualTo((short) 40_001);
    }

    private static Report anyReport() {
        var shape = new Shape(1, 2, 2);
        try (var mixer = new Mixer(1)) {
            return mixer.mix(Recipe.DEFAULT, Pictures.noise(shape, 1), Pictures.noise(shape, 2), Listener.NONE)
                    .report();
        }
    }
}
