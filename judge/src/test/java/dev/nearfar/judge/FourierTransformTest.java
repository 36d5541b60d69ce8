package dev.nearfar.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every length against the definition, in `double`.
class FourierTransformTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7, 8, 11, 12, 13, 16, 17, 30, 34, 60, 64, 77, 97, 100, 127, 360, 509})
    void itIsTheSumOfItsDefinition(int length) {
        var random = new Random(length);
        var real = new float[length];
        var imaginary = new float[length];
        for (int j = 0; j < length; j++) {
            real[j] = random.nextFloat() - 0.5f;
            imaginary[j] = random.nextFloat() - 0.5f;
        }
        var transformedReal = real.clone();
        var transformedImaginary = imaginary.clone();
        FourierTransform.of(length).forward(transformedReal, transformedImaginary);
        for (int k = 0; k < length; k++) {
            double sumReal = 0;
            double sumImaginary = 0;
            for (int j = 0; j < length; j++) {
                double angle = -2 * Math.PI * ((long) j * k % length) / length;
                double cosine = StrictMath.cos(angle);
                double sine = StrictMath.sin(angle);
                sumReal += real[j] * cosine - imaginary[j] * sine;
                sumImaginary += real[j] * sine + imaginary[j] * cosine;
            }
            var near = Offset.offset(2e-6 * Math.sqrt(length) * 4);
            assertThat((double) transformedReal[k]).isCloseTo(sumReal, near);
            assertThat((double) transformedImaginary[k]).isCloseTo(sumImaginary, near);
        }
    }
}
