package dev.nearfar.pipeline.tune;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.geometry.Length;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.picture.Picture;
import java.util.List;
import org.junit.jupiter.api.Test;

class SuitabilityTest {
    private static final List<Picture> PAIR = List.of(DrawnPair.drawn(192, 192, true), DrawnPair.wave(192));

    @Test
    void nothingIsSaidWhereNothingStandsAgainstThePair() {
        var suitability = suitability("9m");

        assertThat(suitability.told()).isEmpty();
        assertThat(suitability.score()).isGreaterThan(0.2);
    }

    @Test
    void theDistanceAndTheSizeThatWouldDoAreSaid() {
        var suitability = suitability("1m");

        assertThat(suitability.reason()).startsWith("from 40cm the near picture would be faint (n ");
        assertThat(suitability.advice()).matches("to look from [0-9.]+m, or to hang it [0-9.]+ cm wide");
        assertThat(suitability.told().orElseThrow()).contains("; it would help most to look from ");
    }

    private static Suitability suitability(String far) {
        try (var mixer = new Mixer(2)) {
            return Suitability.of(PAIR, DrawnPair.GEOMETRY.withFar(Length.parse(far)), mixer);
        }
    }
}
