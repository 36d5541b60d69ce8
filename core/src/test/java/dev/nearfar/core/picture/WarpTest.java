package dev.nearfar.core.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.parallel.Workers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarpTest {
    private final Workers workers = new Workers(2);

    @AfterEach
    void stop() {
        workers.close();
    }

    @Test
    void leftWhereItIsAPictureStaysAsItIs() {
        var picture = waves(Homography.IDENTITY, 40, 30);
        assertThat(largestDifference(warp(picture, Homography.IDENTITY, 40, 30), picture, 0))
                .isLessThan(2);
    }

    /// Smooth waves drawn through the map are what the warp must make of waves: within 0.4% of white, but beside the edges.
    @ParameterizedTest
    @ValueSource(doubles = {0.4, 0.7, 1, 1.6})
    void smoothPicturesComeOutAsIfDrawnThere(double scale) {
        var map = Homography.similarity(scale, 0.3, 12, -3).then(new Homography(1, 0, 0, 0, 1, 0, 4e-4, -2e-4, 1));
        var warped = warp(waves(Homography.IDENTITY, 160, 120), map, 80, 60);
        var covered = Warp.covered(new Shape(3, 120, 160), map, 80, 60);
        var expected = waves(map.inverse(), 80, 60);
        int count = 0;
        for (int index = 0; index < covered.length; index++) {
            if (isAmid(covered, 80, 60, index)) {
                count++;
                assertThat(Math.abs(warped.code(1, index) - expected.code(1, index)))
                        .isLessThan(260);
            }
        }
        assertThat(count).isGreaterThan(300);
    }

    @Test
    void whatIsShrunkDoesNotFoldBack() {
        var planes = new char[1][64 * 64];
        for (int index = 0; index < 64 * 64; index++) {
            planes[0][index] = (char) ((index + index / 64) % 2 == 0 ? Picture.WHITE : 0);
        }
        var board = Picture.of16Bit(new Shape(1, 64, 64), planes);
        var small = warp(board, Homography.similarity(0.3, 0.2, 2, 0), 16, 16);
        for (int index = 0; index < 256; index++) {
            // Half the light is code 0.735; at the mirrored edges two of a colour are neighbours.
            assertThat(small.code(0, index)).isBetween((int) (0.7 * Picture.WHITE), (int) (0.78 * Picture.WHITE));
        }
    }

    @Test
    void threadsChangeNothing() {
        var map = Homography.similarity(0.8, -0.4, 3, 20);
        var picture = waves(Homography.IDENTITY, 50, 40);
        try (var alone = new Workers(1)) {
            var one = new Warp(alone).draw(picture, map, 45, 33);
            assertThat(largestDifference(one, warp(picture, map, 45, 33), 0)).isZero();
        }
    }

    @Test
    void beyondTheHorizonNothingIsDrawn() {
        var picture = waves(Homography.IDENTITY, 20, 20);
        assertThatThrownBy(() -> warp(picture, new Homography(1, 0, 0, 0, 1, 0, -0.1, 0, 1).inverse(), 20, 20))
                .hasMessage(
                        "matrix must leave the whole frame of 20x20 before the horizon, had its corner (19, 0) beyond");
        assertThatThrownBy(() -> warp(picture, Homography.similarity(1e-3, 0, 0, 0), 20, 20))
                .hasMessage("matrix must scale by 1/64 to 64 everywhere, was 0.00100");
    }

    @Test
    void theLargestCommonRectangle() {
        String[] rows = {"..####..", ".######.", ".#####..", "..####..", "....#..."};
        var covered = new boolean[40];
        for (int index = 0; index < 40; index++) {
            covered[index] = rows[index / 8].charAt(index % 8) == '#';
        }
        assertThat(Frame.largest(covered, 8)).contains(new Frame(2, 0, 4, 4));
        assertThat(Frame.largest(new boolean[40], 8)).isEmpty();
    }

    private Picture warp(Picture picture, Homography map, int width, int height) {
        return new Warp(workers).draw(picture, map, width, height);
    }

    /// Waves of many pixels, as they look through a map.
    private static Picture waves(Homography back, int width, int height) {
        var planes = new char[3][width * height];
        for (int channel = 0; channel < 3; channel++) {
            for (int index = 0; index < width * height; index++) {
                int row = index / width;
                double x = back.x(index % width, row);
                double y = back.y(index % width, row);
                double wave = Math.sin(x / 9 + channel) * Math.cos(y / 11);
                planes[channel][index] = (char) Math.round((0.5 + 0.2 * wave) * Picture.WHITE);
            }
        }
        return Picture.of16Bit(new Shape(3, height, width), planes);
    }

    private static boolean isAmid(boolean[] covered, int width, int height, int index) {
        for (int y = -9; y <= 9; y += 9) {
            for (int x = -9; x <= 9; x += 9) {
                int column = index % width + x;
                int row = index / width + y;
                if (column >= 0 && column < width && row >= 0 && row < height && !covered[row * width + column]) {
                    return false;
                }
            }
        }
        return covered[index];
    }

    private static int largestDifference(Picture one, Picture other, int channel) {
        int largest = 0;
        for (int index = 0; index < one.shape().planeSize(); index++) {
            largest = Math.max(largest, Math.abs(one.code(channel, index) - other.code(channel, index)));
        }
        return largest;
    }
}
