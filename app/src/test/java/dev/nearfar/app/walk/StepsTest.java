package dev.nearfar.app.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StepsTest {
    @ParameterizedTest
    @CsvSource({"0.4, 5", "0.001, 1000000", "2, 2.000001"})
    void distancesGrow(double near, double far) {
        var steps = Steps.ofAnimation(near, far);

        assertThat(steps).hasSize(24).startsWith(near).contains(far).endsWith(1.25 * far);
        assertThat(factors(steps)).allSatisfy(factor -> assertThat(factor).isGreaterThan(1));
        assertThat(Steps.ofStrip(near, far)).hasSize(7).startsWith(near).endsWith(far);
    }

    @Test
    void everyStepIsTheSameFactor() {
        assertThat(factors(Steps.ofAnimation(0.4, 5)).subList(0, 21))
                .allSatisfy(
                        factor -> assertThat(factor).isCloseTo(StrictMath.pow(12.5, 1.0 / 21), Offset.offset(1e-12)));
        assertThat(factors(Steps.ofStrip(1, 64)))
                .allSatisfy(factor -> assertThat(factor).isCloseTo(2, Offset.offset(1e-12)));
    }

    @ParameterizedTest
    @CsvSource({
        "0.4, 0.40 m",
        "0.0994, 0.099 m",
        "0.0996, 0.10 m",
        "0.994, 0.99 m",
        "0.996, 1.0 m",
        "1.2, 1.2 m",
        "5, 5.0 m",
        "9.94, 9.9 m",
        "9.96, 10 m",
        "12.4, 12 m",
        "1234, 1234 m",
        "0.001, 0.0010 m",
        "1e-12, 0.000000000 m"
    })
    void distancesAreWrittenToTwoDigits(double metres, String label) {
        assertThat(Steps.label(metres)).isEqualTo(label);
    }

    private static List<Double> factors(List<Double> steps) {
        return IntStream.range(1, steps.size())
                .mapToObj(index -> steps.get(index) / steps.get(index - 1))
                .toList();
    }
}
