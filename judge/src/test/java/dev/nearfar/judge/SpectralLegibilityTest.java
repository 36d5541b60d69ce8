package dev.nearfar.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.view.GaussianBlur;
import java.util.Arrays;
import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpectralLegibilityTest {
    private static final int SIDE = 64;
    private static final double[] DENSITIES = {20, 200};

    private final Workers workers = new Workers(2);
    private final List<Picture> pictures = List.of(faint(1), faint(2), faint(3));
    private final double[] densities = {20, 60, 200};

    @AfterEach
    void stop() {
        workers.close();
    }

    /// Where contrasts are faint, light is nearly proportional to code values, and nothing is clipped.
    @ParameterizedTest
    @ValueSource(doubles = {0, 0.7, 2.5})
    void itForetellsWhatLegibilitySays(double sigma) {
        var sum = FloatPlanes.zero(pictures.getFirst().shape());
        Arrays.fill(sum.plane(0), (float) -0.1);
        add(sum, 0.7, planes(0));
        add(sum, 0.3, planes(1));
        add(sum, 0.2, sigma == 0 ? planes(2) : blurred(planes(2), sigma));

        var foretelling = new SpectralLegibility(pictures, densities, workers);
        var amplitudes = new double[3][foretelling.frequencies().length];
        for (int bin = 0; bin < amplitudes[0].length; bin++) {
            double a = Math.PI * sigma * foretelling.frequencies()[bin];
            amplitudes[0][bin] = 0.7;
            amplitudes[1][bin] = 0.3;
            amplitudes[2][bin] = 0.2 * Math.exp(-2 * a * a);
        }
        var foretold = foretelling.of(amplitudes);
        var measured = new Legibility(pictures, densities, workers).of(sum);

        for (int view = 0; view < 3; view++) {
            for (int picture = 0; picture < 3; picture++) {
                var expected = measured.views().get(view).correlations().get(picture);
                var actual = foretold.views().get(view).correlations().get(picture);
                assertThat(actual.edge()).isCloseTo(expected.edge(), Offset.offset(0.02));
                assertThat(actual.csf()).isCloseTo(expected.csf(), Offset.offset(0.02));
            }
        }
        assertThat(foretelling.deviation(amplitudes)).isCloseTo(deviation(sum), Offset.offset(1e-3));
    }

    @Test
    void fromElsewhereIsAsIfGatheredAnew() {
        var two = List.of(faint(1), faint(2));
        var here = new SpectralLegibility(two, DENSITIES, workers);
        var there = new double[] {20, 90};
        var amplitudes = new double[2][here.frequencies().length];
        for (int bin = 0; bin < amplitudes[0].length; bin++) {
            amplitudes[0][bin] = here.frequencies()[bin];
            amplitudes[1][bin] = 1 - here.frequencies()[bin];
        }

        assertThat(here.from(there).of(amplitudes))
                .isEqualTo(new SpectralLegibility(two, there, workers).of(amplitudes))
                .isNotEqualTo(here.of(amplitudes));
        assertThatThrownBy(() -> here.from(new double[] {1}))
                .hasMessage("views must be as many as pictures, 2, were 1");
    }

    @Test
    void blankPicturesAreLikeNothing() {
        var blank = Drawn.grey(SIDE, SIDE, (x, y) -> 0.5);
        var foretelling = new SpectralLegibility(List.of(blank, blank), DENSITIES, workers);
        var amplitudes = new double[2][foretelling.frequencies().length];
        Arrays.fill(amplitudes[0], 1);

        assertThat(foretelling.of(amplitudes).views())
                .allSatisfy(view -> assertThat(view.correlations()).containsOnly(new Measures(0, 0)));
        assertThat(foretelling.deviation(amplitudes)).isZero();
    }

    private static Picture faint(int seed) {
        var noise = Drawn.patches(SIDE, seed);
        return Drawn.grey(SIDE, SIDE, (x, y) -> 0.5 + 0.02 * (noise.code(0, y * SIDE + x) / 65535.0 - 0.5));
    }

    private FloatPlanes planes(int index) {
        return (FloatPlanes) pictures.get(index).toPlanes(Precision.FLOAT);
    }

    private FloatPlanes blurred(FloatPlanes planes, double sigma) {
        var target = FloatPlanes.zero(planes.shape());
        GaussianBlur.of(planes.shape(), sigma, Precision.FLOAT, workers).forward(planes, target);
        return target;
    }

    private static void add(FloatPlanes sum, double factor, FloatPlanes planes) {
        for (int index = 0; index < sum.plane(0).length; index++) {
            sum.plane(0)[index] += (float) factor * planes.plane(0)[index];
        }
    }

    private static double deviation(FloatPlanes planes) {
        double sum = 0;
        double squares = 0;
        int count = planes.shape().planeSize();
        for (int index = 0; index < count; index++) {
            sum += planes.plane(0)[index];
            squares += planes.plane(0)[index] * planes.plane(0)[index];
        }
        return Math.sqrt(squares / count - sum / count * sum / count);
    }
}
