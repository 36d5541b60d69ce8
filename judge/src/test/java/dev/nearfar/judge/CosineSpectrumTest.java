package dev.nearfar.judge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Shape;
import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CosineSpectrumTest {
    @ParameterizedTest
    @CsvSource({"1, 1", "1, 9", "9, 1", "2, 2", "5, 3", "16, 16", "17, 33", "34, 18", "20, 50"})
    void itIsTheSumOfItsDefinition(int width, int height) {
        var plane = plane(width, height);
        try (var workers = new Workers(2)) {
            var spectrum = new CosineSpectrum(new Shape(1, height, width), workers).of(plane);
            for (int across = 0; across < width; across++) {
                for (int down = 0; down < height; down++) {
                    assertThat((double) spectrum[across * height + down])
                            .as("%d across, %d down", across, down)
                            .isCloseTo(byDefinition(plane, width, height, across, down), Offset.offset(5e-6));
                }
            }
        }
    }

    private static double byDefinition(float[] plane, int width, int height, int across, int down) {
        double sum = 0;
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                sum += plane[y * width + x]
                        * StrictMath.cos(Math.PI * across * (2 * x + 1) / (2 * width))
                        * StrictMath.cos(Math.PI * down * (2 * y + 1) / (2 * height));
            }
        }
        return sum * Math.sqrt((across == 0 ? 1.0 : 2.0) / width) * Math.sqrt((down == 0 ? 1.0 : 2.0) / height);
    }

    @ParameterizedTest
    @CsvSource({"37, 41", "64, 48"})
    void threadsChangeNoBit(int width, int height) {
        var plane = plane(width, height);
        try (var one = new Workers(1);
                var three = new Workers(3)) {
            var shape = new Shape(1, height, width);
            assertThat(new CosineSpectrum(shape, three).of(plane)).isEqualTo(new CosineSpectrum(shape, one).of(plane));
        }
    }

    private static float[] plane(int width, int height) {
        var random = new Random(width);
        var plane = new float[width * height];
        for (int index = 0; index < plane.length; index++) {
            plane[index] = random.nextFloat() - 0.5f;
        }
        return plane;
    }
}
