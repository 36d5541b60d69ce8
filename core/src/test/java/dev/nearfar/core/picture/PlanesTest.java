package dev.nearfar.core.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PlanesTest {
    private static final Shape SHAPE = new Shape(2, 3, 5);

    @ParameterizedTest
    @EnumSource(Precision.class)
    void holdsWhatWasSet(Precision precision) {
        var planes = Planes.zero(SHAPE, precision);
        assertThat(planes.precision()).isEqualTo(precision);
        assertThat(planes.shape()).isEqualTo(SHAPE);
        planes.fill(0.25);
        planes.set(1, 14, -2);
        assertThat(planes.get(1, 14)).isEqualTo(-2);
        assertThat(planes.get(1, 13)).isEqualTo(0.25);
        assertThat(planes.dot(planes)).isEqualTo(29 * 0.0625 + 4);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void aChannelSharesItsSamples(Precision precision) {
        var planes = Planes.zero(SHAPE, precision);
        var second = planes.channel(1);
        second.set(0, 7, 0.5);
        assertThat(second.shape()).isEqualTo(SHAPE.withChannels(1));
        assertThat(planes.get(1, 7)).isEqualTo(0.5);
        assertThat(planes.get(0, 7)).isZero();
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void copiesFromBothPrecisions(Precision precision) {
        for (var other : Precision.values()) {
            var from = Samples.drawn(SHAPE, other, -1, 1, new Random(4));
            var to = Planes.zero(SHAPE, precision);
            to.copyFrom(from);
            assertThat(Samples.of(to)).isEqualTo(Samples.of(from));
        }
    }

    @Test
    void randomSamplesLieInRange() {
        var samples = Samples.of(Planes.random(new Shape(1, 20, 20), Precision.FLOAT, new Random(5)));
        assertThat(samples).doesNotHaveDuplicates();
        assertThat(Arrays.stream(samples)).allMatch(sample -> sample >= 0 && sample <= 1);
    }

    @ParameterizedTest
    @EnumSource(Precision.class)
    void otherShapesAreRefused(Precision precision) {
        var planes = Planes.zero(SHAPE, precision);
        var other = Planes.zero(new Shape(2, 5, 3), precision);
        assertThatThrownBy(() -> planes.copyFrom(other))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContainingAll("5x3x2", "3x5x2");
        assertThatThrownBy(() -> planes.dot(other)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void arraysThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> new FloatPlanes(SHAPE, new float[3][15]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("planes must be 2 arrays, were 3");
        assertThatThrownBy(() -> new FloatPlanes(SHAPE, new float[2][14]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a plane must have 15 samples, had 14");
        assertThatThrownBy(() -> new DoublePlanes(SHAPE, new double[1][15]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("planes must be 2 arrays, were 1");
        assertThatThrownBy(() -> new DoublePlanes(SHAPE, new double[2][16]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a plane must have 15 samples, had 16");
    }
}
