package dev.nearfar.core.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CutoffTest {
    @ParameterizedTest
    @CsvSource({
        "12px, 12, PX",
        "6cpd, 6, CPD",
        "40cpp, 40, CPP",
        "0.5cpd, 0.5, CPD",
        ".25cpp, 0.25, CPP",
        "007px, 7, PX",
        "0.00001cpp, 0.00001, CPP",
        "12345678901px, 12345678901, PX"
    })
    void readsWhatItWrites(String text, double value, Cutoff.Unit unit) {
        var cutoff = Cutoff.parse(text);
        assertThat(cutoff).isEqualTo(new Cutoff(value, unit));
        assertThat(Cutoff.parse(cutoff.toString())).isEqualTo(cutoff);
    }

    @ParameterizedTest
    @CsvSource({"12px, 12px", "12.0px, 12px", "0.50cpd, 0.5cpd"})
    void writesPlainNumbers(String text, String written) {
        assertThat(Cutoff.parse(text)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "px", "-1px", "1e3px", "12 px", "12PX", "12pxcpd", "1.px", "NaNpx", "1,5px", "."})
    void otherTextsAreRefused(String text) {
        assertThatThrownBy(() -> Cutoff.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be a number with px, cpd or cpp, such as 12px, was " + text);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void valuesOutOfRangeAreRefused(double value) {
        assertThatThrownBy(() -> new Cutoff(value, Cutoff.Unit.PX))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("must be finite and > 0, was " + value);
    }

    /// σ = 0.18739/f, with f in cycles per pixel.
    @ParameterizedTest
    @CsvSource({"12px, 12", "6cpd, 10", "40cpp, 12.8"})
    void deviationsOfEachUnit(String text, double pixelsPerCycle) {
        assertThat(Cutoff.parse(text).sigmaPixels(512, 60))
                .isCloseTo(0.18739 * pixelsPerCycle, within(1e-4 * pixelsPerCycle));
    }
}
