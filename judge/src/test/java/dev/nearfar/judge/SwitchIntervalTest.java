package dev.nearfar.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/// Points at 1, 2, 4, 8 … metres; leads of the nearer picture by edges and by sensitivity.
class SwitchIntervalTest {
    private static final Offset<Double> EXACT = Offset.offset(1e-12);

    @Test
    void itGoesFromTheFirstChangeToTheLast() {
        var interval = interval(new double[] {.4, .2, -.2, -.4, -.4}, new double[] {.3, .3, .1, -.3, -.2})
                .orElseThrow();

        // Edges change half-way between 2 and 4, sensitivity a quarter of the way from 4 to 8; half-way is √2 further.
        assertThat(interval.fromMetres()).isCloseTo(2 * Math.sqrt(2), EXACT);
        assertThat(interval.toMetres()).isCloseTo(4 * Math.sqrt(Math.sqrt(2)), EXACT);
    }

    @Test
    void betweenItsEndsMeasuresMayChangeTheirMinds() {
        var interval = interval(new double[] {.4, -.4, .4, -.4}, new double[] {.4, .4, .4, -.4})
                .orElseThrow();

        assertThat(interval.fromMetres()).isCloseTo(Math.sqrt(2), EXACT);
        assertThat(interval.toMetres()).isCloseTo(4 * Math.sqrt(2), EXACT);
    }

    @Test
    void itStartsWhereBothMeasuresFavourTheNearerOne() {
        var interval = interval(new double[] {-.1, .2, -.2, -.3}, new double[] {-.1, .2, -.2, -.3})
                .orElseThrow();

        assertThat(interval.fromMetres()).isCloseTo(2 * Math.sqrt(2), EXACT);
        assertThat(interval.toMetres()).isEqualTo(interval.fromMetres());
    }

    @Test
    void aLeadOfNothingIsNone() {
        var interval =
                interval(new double[] {.2, 0, -.2}, new double[] {.2, 0, -.2}).orElseThrow();

        assertThat(interval.fromMetres()).isCloseTo(2, EXACT);
        assertThat(interval.toMetres()).isCloseTo(2, EXACT);
    }

    @Test
    void thereIsNoneWhereAPictureNeverWins() {
        assertThat(interval(new double[] {.4, .2, .1}, new double[] {.4, -.2, -.3}))
                .isEmpty();
        assertThat(interval(new double[] {-.4, -.2, -.1}, new double[] {.4, -.2, -.3}))
                .isEmpty();
        assertThat(interval(new double[] {-.4, .2}, new double[] {-.4, .3})).isEmpty();
        assertThat(interval(new double[] {0, 0}, new double[] {0, 0})).isEmpty();
    }

    @Test
    void threePicturesSwitchTwice() {
        var points = new ArrayList<CurvePoint>();
        for (int index = 0; index < 3; index++) {
            var correlations = new ArrayList<Measures>();
            for (int picture = 0; picture < 3; picture++) {
                double value = picture == index ? 0.5 : 0;
                correlations.add(new Measures(value, value));
            }
            points.add(new CurvePoint(1 << index, 10, correlations));
        }

        var switches = Curve.through(points).switches();

        assertThat(switches.get(0).orElseThrow().fromMetres()).isCloseTo(Math.sqrt(2), EXACT);
        assertThat(switches.get(1).orElseThrow().fromMetres()).isCloseTo(2 * Math.sqrt(2), EXACT);
    }

    @Test
    void aWalkGoesFromHalfTheNearestToTwiceTheFarthest() {
        var walk = Curve.walk(0.4, 5);

        assertThat(walk).hasSize(Curve.POINTS).isSorted();
        assertThat(walk[0]).isCloseTo(0.2, EXACT);
        assertThat(walk[24]).isCloseTo(10, Offset.offset(1e-12));
        assertThat(walk[13] / walk[12]).isCloseTo(walk[1] / walk[0], EXACT);
        assertThatThrownBy(() -> Curve.walk(5, 0.4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("distances must be finite, > 0 and from near to far, were 5.0 m and 0.4 m");
    }

    private static Optional<SwitchInterval> interval(double[] edgeLeads, double[] csfLeads) {
        var points = new ArrayList<CurvePoint>();
        for (int index = 0; index < edgeLeads.length; index++) {
            var lead = new Measures(edgeLeads[index], csfLeads[index]);
            points.add(new CurvePoint(1 << index, 10, List.of(lead, new Measures(0, 0))));
        }
        return SwitchInterval.of(points, 0);
    }
}
