package dev.nearfar.core.recipe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.geometry.Length;
import dev.nearfar.core.picture.Shape;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GeometryTest {
    private static Geometry geometry(String width, OptionalDouble dpi, String print) {
        return new Geometry(
                WallWidth.parse(width),
                dpi,
                PrintSize.parse(print),
                Length.parse("40cm"),
                Distances.NONE,
                FarDistance.parse("5m"));
    }

    private static Geometry at(String near, String middle, String far) {
        return new Geometry(
                new WallWidth.Auto(),
                OptionalDouble.empty(),
                new PrintSize.None(),
                Length.parse(near),
                Distances.parse(middle),
                FarDistance.parse(far));
    }

    @ParameterizedTest
    @CsvSource({"5m, 40cm", "1m, 100cm", "2in, 5.08cm"})
    void nearMustBeNearer(String near, String far) {
        assertThatThrownBy(() -> at(near, "none", far))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("near-at must be less than far-at, was %s against %s", near, far);
    }

    @ParameterizedTest
    @ValueSource(strings = {"30cm", "40cm", "5m", "6m", "2m,1m", "2m,2m"})
    void distancesBetweenMustRise(String middle) {
        assertThatThrownBy(() -> at("40cm", middle, "5m"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("middle-at must rise between near-at and far-at, was %s between 40cm and 5m", middle);
    }

    @Test
    void distancesAreInOrder() {
        assertThat(at("40cm", "1m,2m", "5m").distances())
                .extracting(Length::toString)
                .containsExactly("40cm", "1m", "2m", "5m");
        assertThat(Distances.parse("1m,2m")).hasToString("1m,2m");
        assertThat(Distances.NONE).hasToString("none");
        assertThatThrownBy(() -> Distances.parse("1m,")).hasMessageStartingWith("must be a length with its unit");
    }

    @Test
    void theWidthComesFromWhatIsGiven() {
        assertThat(geometry("auto", OptionalDouble.empty(), "none").widthMetres(512))
                .isEqualTo(0.4);
        assertThat(geometry("30cm", OptionalDouble.empty(), "none").widthMetres(512))
                .isEqualTo(0.3);
        assertThat(geometry("auto", OptionalDouble.of(100), "none").widthMetres(1000))
                .isCloseTo(0.254, within(1e-12));
        assertThat(geometry("auto", OptionalDouble.empty(), "a4@300DPI").print())
                .isInstanceOf(PrintSize.Paper.class);
        assertThat(geometry("auto", OptionalDouble.empty(), "Legal@300dpi").print())
                .isInstanceOf(PrintSize.Paper.class);
        assertThat(geometry("auto", OptionalDouble.empty(), "A4@300dpi").widthMetres(2480))
                .isCloseTo(0.21, within(1e-4));
    }

    @Test
    void widthAndDensityMustAgree() {
        assertThat(geometry("25.4cm", OptionalDouble.of(100), "none").widthMetres(1000))
                .isEqualTo(0.254);
        assertThatThrownBy(
                        () -> geometry("40cm", OptionalDouble.of(110), "none").widthMetres(512))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("width and dpi must agree, 512 pixels at 110.0 dpi are 11.8 cm, width was 40cm");
        assertThatThrownBy(() -> geometry("40cm", OptionalDouble.empty(), "A4@300dpi"))
                .hasMessage("width and dpi must be left at auto with print, were 40cm and auto");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, 1e9})
    void densityHasARange(double dpi) {
        assertThatThrownBy(() -> geometry("auto", OptionalDouble.of(dpi), "none"))
                .hasMessage("dpi must be > 0 and <= 100000, was " + dpi);
    }

    @Test
    void resolvedHasTheWidthAlone() {
        var resolved = geometry("auto", OptionalDouble.of(100), "none").resolved(1000);

        assertThat(resolved.width()).hasToString("254mm");
        assertThat(resolved.dpi()).isEmpty();
        assertThat(resolved.resolved(1000)).isEqualTo(resolved);
        assertThat(resolved.pixelsPerDegree(resolved.far(), 1000)).isCloseTo(343.6, within(0.1));
    }

    @Test
    void anOpenFarDistanceHasAStandIn() {
        assertThat(at("40cm", "none", "auto").far()).hasToString("5m");
        assertThat(at("40cm", "none", "auto").isFarOpen()).isTrue();
        assertThat(at("40cm", "2m", "auto").far().metres()).isEqualTo(8);
        assertThat(at("40cm", "none", "auto").resolved(100).farAt()).hasToString("5m");
        assertThat(at("40cm", "none", "7m").resolved(100).farAt()).hasToString("7m");
        assertThat(at("40cm", "none", "7m").isFarOpen()).isFalse();
    }

    @Test
    void paperLiesAsTheNearPictureDoes() {
        var paper = (PrintSize.Paper) PrintSize.parse("A4@100dpi");

        assertThat(paper.canvas(new Shape(3, 300, 200))).hasToString("827x1169");
        assertThat(paper.canvas(new Shape(3, 200, 300))).hasToString("1169x827");
        assertThat(((PrintSize.Paper) PrintSize.parse("30x20cm@100dpi")).canvas(new Shape(3, 300, 200)))
                .hasToString("1181x787");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"A9@300dpi", "A4", "A4@300", "@300dpi", "0x20cm@300dpi", "A4@5dpi", "20x30@300dpi", "A4@1.2.3dpi"
            })
    void aPaperNeedsNameAndDensity(String text) {
        assertThatThrownBy(() -> PrintSize.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must ");
    }
}
