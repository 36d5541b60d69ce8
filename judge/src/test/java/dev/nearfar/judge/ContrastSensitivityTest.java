package dev.nearfar.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ContrastSensitivityTest {
    /// Worked out from the formula with Python's `decimal` module, 30 digits.
    @Test
    void itIsTheFormula() {
        assertThat(ContrastSensitivity.at(0)).isZero();
        assertThat(ContrastSensitivity.at(1)).isCloseTo(509.628905782907, Offset.offset(1e-9));
        assertThat(ContrastSensitivity.at(10)).isCloseTo(341.134542039600, Offset.offset(1e-9));
        assertThat(ContrastSensitivity.at(60)).isCloseTo(0.159342882392427, Offset.offset(1e-9));
    }

    @Test
    void theTableIsTheFormulaSquared() {
        var table = new ContrastSensitivity();
        for (double u : new double[] {0, 0.003, 0.1, 0.77, 2.801, 5.2, 13.37, 47.1, 127.99, 128, 1e6}) {
            double exact = u > 128 ? 0 : ContrastSensitivity.at(u) * ContrastSensitivity.at(u);
            assertThat((double) table.square(u))
                    .as("at %s", u)
                    .isCloseTo(exact, Offset.offset(ContrastSensitivity.PEAK * ContrastSensitivity.PEAK * 2e-5));
        }
    }

    @Test
    void itIsGreatestWhereTheCommentSays() {
        int greatest = IntStream.range(1, 100_000)
                .boxed()
                .max(java.util.Comparator.comparingDouble(step -> ContrastSensitivity.at(step / 1000.0)))
                .orElseThrow();
        assertThat(greatest / 1000.0).isCloseTo(2.65, Offset.offset(0.05));
        assertThat(ContrastSensitivity.at(greatest / 1000.0)).isCloseTo(ContrastSensitivity.PEAK, Offset.offset(0.1));
    }
}
