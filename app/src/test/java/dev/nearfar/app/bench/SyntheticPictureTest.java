package dev.nearfar.app.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.files.model.Sha256;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Figures from different versions and machines can be compared only if the pictures stay what they are.
class SyntheticPictureTest {
    @ParameterizedTest
    @CsvSource({
        "2, c7057e9540d4728723cb08583a524f0bbdcc9269965caf9a0cbd702bbf1c457c, 04cb8f7be63f19c668546c13dea27595077115ba2a4a01168a9009a0cd61a303",
        "37, 97c4e324752eae6cfb0e917c5fa1b21ae096ed3aa2a8c5e59b85a8163a42756b, aadaf877d1ee6f47d8cb6b1fb55eff27ebca28e9d2c856a8a1d9342e885ce782",
    })
    void thePicturesNeverChange(int size, String near, String far) {
        assertThat(Sha256.hex(paint(SyntheticPicture.NEAR, size, 1))).isEqualTo(near);
        assertThat(Sha256.hex(paint(SyntheticPicture.FAR, size, 1))).isEqualTo(far);
    }

    @Test
    void threadsChangeNothing() {
        assertThat(paint(SyntheticPicture.NEAR, 65, 3)).isEqualTo(paint(SyntheticPicture.NEAR, 65, 1));
    }

    @Test
    void aSizeShowsTheSameSceneAsAnother() {
        var small = paint(SyntheticPicture.FAR, 32, 1);
        var large = paint(SyntheticPicture.FAR, 96, 1);
        double difference = 0;
        for (int row = 0; row < 32; row++) {
            for (int column = 0; column < 32; column++) {
                int middle = large[3 * (96 * (3 * row + 1) + 3 * column + 1)] & 0xFF;
                difference += Math.abs(middle - (small[3 * (32 * row + column)] & 0xFF)) / 1024.0;
            }
        }

        assertThat(difference).isLessThan(10);
    }

    @Test
    void blackWhiteAndMuchBetweenAreThere() {
        var counts = new int[256];
        for (byte sample : paint(SyntheticPicture.NEAR, 128, 1)) {
            counts[sample & 0xFF]++;
        }

        assertThat(counts).doesNotContain(0);
        assertThat(counts[0]).isBetween(500, 5_000);
        assertThat(counts[255]).isBetween(500, 5_000);
    }

    private static byte[] paint(SyntheticPicture picture, int size, int threads) {
        try (var workers = new Workers(threads)) {
            return picture.paint(size, workers).to8Bit();
        }
    }
}
