package dev.nearfar.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LegibilityTest {
    private final Workers workers = new Workers(2);

    @AfterEach
    void stop() {
        workers.close();
    }

    @ParameterizedTest
    @CsvSource({"12, 9, 9", "9, 12, 60", "11, 11, 112", "12, 7, 300", "1, 12, 40", "12, 1, 40", "2, 2, 20"})
    void bothMeasuresAreTheirDefinitions(int width, int height, double pixelsPerDegree) {
        var near = Drawn.noise(width, height, 1);
        var far = Drawn.noise(width, height, 2);
        var mixed = mean(near, far);

        var view = legibility(near, far, pixelsPerDegree, 2 * pixelsPerDegree)
                .of(mixed)
                .views()
                .getFirst();

        var tolerance = Offset.offset(2e-4);
        var byNear = LegibilityByDefinition.correlation(mixed, near, pixelsPerDegree);
        var byFar = LegibilityByDefinition.correlation(mixed, far, pixelsPerDegree);
        assertThat(view.correlations().get(0).edge()).isCloseTo(byNear.edge(), tolerance);
        assertThat(view.correlations().get(0).csf()).isCloseTo(byNear.csf(), tolerance);
        assertThat(view.correlations().get(1).edge()).isCloseTo(byFar.edge(), tolerance);
        assertThat(view.correlations().get(1).csf()).isCloseTo(byFar.csf(), tolerance);
    }

    @Test
    void marginsAreOwnLessTheGreatestOfTheOthers() {
        var pictures = List.of(Drawn.noise(16, 16, 1), Drawn.noise(16, 16, 2), Drawn.noise(16, 16, 3));
        var reading = new Legibility(pictures, new double[] {10, 40, 90}, workers).of(Drawn.noise(16, 16, 4));

        for (int view = 0; view < 3; view++) {
            var correlations = reading.views().get(view).correlations();
            var others = correlations.get((view + 1) % 3).max(correlations.get((view + 2) % 3));
            assertThat(reading.views().get(view).margin())
                    .isEqualTo(correlations.get(view).minus(others));
        }
        assertThat(reading.score().edge())
                .isEqualTo(reading.views().stream()
                        .mapToDouble(view -> view.margin().edge())
                        .min()
                        .orElseThrow());
    }

    @Test
    void aPictureCorrelatesFullyWithItself() {
        var near = Drawn.patches(64, 1);
        var view =
                legibility(near, Drawn.patches(64, 2), 9, 90).of(near).views().get(1);

        assertThat(view.correlations().get(0).edge()).isCloseTo(1, Offset.offset(1e-6));
        assertThat(view.correlations().get(0).csf()).isCloseTo(1, Offset.offset(1e-6));
    }

    @Test
    void aNegativeIsItsPictureTheOtherWayRound() {
        var far = Drawn.patches(64, 2);
        var negative = Drawn.grey(64, 64, (x, y) -> 1 - far.code(0, y * 64 + x) / 65535.0);
        var view = legibility(Drawn.patches(64, 1), far, 9, 20)
                .of(negative)
                .views()
                .get(0);

        assertThat(view.correlations().get(1).edge()).isLessThan(-0.99);
        assertThat(view.correlations().get(1).csf()).isLessThan(-0.99);
    }

    @Test
    void aBlankPictureIsLikeNothing() {
        for (double value : new double[] {0, 0.3, 1}) {
            var blank = Drawn.grey(40, 30, (x, y) -> value);
            var legibility = legibility(Drawn.noise(40, 30, 1), blank, 9, 300);

            assertThat(legibility.of(blank).views())
                    .allSatisfy(view ->
                            assertThat(view.correlations()).containsOnly(new Measures(0, 0), new Measures(0, 0)));
            assertThat(legibility.of(blank).reads()).isFalse();
            assertThat(legibility
                            .of(Drawn.noise(40, 30, 1))
                            .views()
                            .getFirst()
                            .correlations()
                            .get(1))
                    .isEqualTo(new Measures(0, 0));
        }
    }

    @Test
    void onePixelIsLikeNothing() {
        var near = Drawn.noise(1, 1, 1);
        var reading = legibility(near, Drawn.noise(1, 1, 2), 9, 90).of(near);

        assertThat(reading.views())
                .allSatisfy(view -> assertThat(view.correlations()).containsOnly(new Measures(0, 0)));
    }

    @Test
    void planesGiveWhatTheirPictureGives() {
        var legibility = legibility(Drawn.noise(33, 20, 1), Drawn.noise(33, 20, 2), 9, 90);
        var candidate = Drawn.noise(33, 20, 3);

        assertThat(legibility.of(candidate.toPlanes(Precision.DOUBLE))).isEqualTo(legibility.of(candidate));
        assertThat(legibility.of(candidate.toPlanes(Precision.FLOAT))).isEqualTo(legibility.of(candidate));
    }

    @Test
    void threadsChangeNoBit() {
        var near = Drawn.noise(67, 70, 1);
        var far = Drawn.noise(67, 70, 2);
        var candidate = Drawn.noise(67, 70, 3);
        try (var one = new Workers(1);
                var three = new Workers(3)) {
            double[] densities = {9, 250};
            assertThat(new Legibility(List.of(near, far), densities, three).of(candidate))
                    .isEqualTo(new Legibility(List.of(near, far), densities, one).of(candidate));
        }
    }

    @Test
    void onePlaneIsGrey() {
        var near = Drawn.patches(32, 1);
        var far = Drawn.patches(32, 2);
        var grey = legibility(near.plane(0), far.plane(0), 9, 90).of(near.plane(0));

        assertThat(grey.score().edge())
                .isCloseTo(legibility(near, far, 9, 90).of(near).score().edge(), Offset.offset(1e-5));
    }

    @Test
    void whatDoesNotFitIsRefused() {
        var near = Drawn.noise(4, 4, 1);
        var two = new Shape(2, 4, 4);
        var unusual = Picture.of16Bit(two, new char[2][16]);

        assertThatThrownBy(() -> legibility(near, Drawn.noise(4, 5, 1), 9, 90))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("planes must be 4x4x1, were 4x5x1");
        assertThatThrownBy(() -> legibility(near, near, 9, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pixels per degree must be finite and > 0, were 0.0");
        assertThatThrownBy(() -> new Legibility(List.of(near), new double[] {9}, workers))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pictures and their views must be as many, at least two, were 1 and 1");
        assertThatThrownBy(() -> legibility(unusual, unusual, 9, 90))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a picture must have 3 channels or 1, had 2");
    }

    private Legibility legibility(Picture near, Picture far, double nearDensity, double farDensity) {
        return new Legibility(List.of(near, far), new double[] {nearDensity, farDensity}, workers);
    }

    private static Picture mean(Picture one, Picture other) {
        var shape = one.shape();
        var planes = new char[3][shape.planeSize()];
        for (int channel = 0; channel < 3; channel++) {
            for (int index = 0; index < shape.planeSize(); index++) {
                planes[channel][index] = (char) ((3 * one.code(channel, index) + other.code(channel, index)) / 4);
            }
        }
        return Picture.of16Bit(shape, planes);
    }
}
