package dev.nearfar.core.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HomographyTest {
    private static final Homography MAP = new Homography(1.2, 0.3, 10, -0.2, 0.9, -4, 1e-4, -2e-4, 1);

    @Test
    void whatIsUndoneIsWhereItWas() {
        var there = MAP.then(MAP.inverse());
        assertThat(there.x(120, 80)).isCloseTo(120, within(1e-9));
        assertThat(there.y(120, 80)).isCloseTo(80, within(1e-9));
        assertThat(there.distance(Homography.IDENTITY, 640, 480)).isLessThan(1e-8);
    }

    @Test
    void mapsAreDoneInOrder() {
        var turn = Homography.similarity(2, Math.PI / 2, 0, 0);
        var move = Homography.similarity(1, 0, 5, 7);
        assertThat(turn.then(move).x(1, 0)).isCloseTo(5, within(1e-12));
        assertThat(turn.then(move).y(1, 0)).isCloseTo(9, within(1e-12));
        assertThat(move.then(turn).x(1, 0)).isCloseTo(-14, within(1e-12));
    }

    @Test
    void scaleIsThatOfSmallPieces() {
        assertThat(Homography.similarity(1.7, 0.4, 3, 4).scaleAt(50, 60)).isCloseTo(1.7, within(1e-12));
        double step = 1e-4;
        double across = MAP.x(30 + step, 40) - MAP.x(30, 40);
        double area = across * (MAP.y(30, 40 + step) - MAP.y(30, 40))
                - (MAP.x(30, 40 + step) - MAP.x(30, 40)) * (MAP.y(30 + step, 40) - MAP.y(30, 40));
        assertThat(MAP.scaleAt(30, 40)).isCloseTo(Math.sqrt(area) / step, within(1e-5));
        assertThat(new Homography(-1, 0, 9, 0, 1, 0, 0, 0, 1).scaleAt(1, 1)).isEqualTo(-1);
    }

    @Test
    void numbersAreScaledAndWritten() {
        var twice = Homography.of(2, 0, 1, 0, 2, 0, 0, 0, 2);
        assertThat(twice).isEqualTo(new Homography(1, 0, 0.5, 0, 1, 0, 0, 0, 1));
        assertThat(twice).hasToString("1,0,0.5,0,1,0,0,0,1");
    }

    @Test
    void whatCannotBeUndoneIsRefused() {
        assertThatThrownBy(() -> Homography.of(1, 2, 0, 2, 4, 0, 0, 0, 1))
                .hasMessage("matrix must be one that can be undone, had determinant 0.0");
        assertThatThrownBy(() -> Homography.of(1, 2, Double.NaN, 2, 4, 0, 0, 0, 1))
                .hasMessageStartingWith("matrix must be one that can be undone");
        assertThatThrownBy(() -> Homography.of(1, 2)).hasMessage("matrix must have 9 numbers, had 2");
    }
}
