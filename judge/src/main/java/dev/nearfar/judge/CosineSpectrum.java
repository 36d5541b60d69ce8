package dev.nearfar.judge;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Shape;
import java.util.stream.Stream;

/// The orthonormal two-dimensional DCT-II of planes of one shape.
///
/// Mirroring a plane to twice its size and multiplying its Fourier transform by an even function is multiplying these
/// coefficients; `(across, down)` then belongs to `across/2W` and `down/2H` cycles a pixel. Scalar products of the
/// plane and of its coefficients are the same.
final class CosineSpectrum {
    /// Rows or columns of a task: even, and as many floats as lie side by side in memory.
    private static final int LINES = 16;

    private final int width;
    private final int height;
    private final Workers workers;
    private final CosineTransform[] across;
    private final CosineTransform[] down;
    private final float[][] blocks;
    private final float[] between;

    CosineSpectrum(Shape shape, Workers workers) {
        width = shape.width();
        height = shape.height();
        this.workers = workers;
        across = transforms(width);
        down = transforms(height);
        // One line more: an odd one out is transformed beside a line of which nothing is wanted.
        blocks = new float[workers.count()][LINES * height + Math.max(width, height)];
        between = new float[shape.planeSize()];
    }

    private CosineTransform[] transforms(int length) {
        return Stream.generate(() -> new CosineTransform(length))
                .limit(workers.count())
                .toArray(CosineTransform[]::new);
    }

    /// The coefficients, column by column: `(across, down)` is at `across · H + down`.
    float[] of(float[] plane) {
        var spectrum = new float[plane.length];
        System.arraycopy(plane, 0, between, 0, plane.length);
        workers.forEach(tasks(height), (number, worker) -> rows(number, worker));
        workers.forEach(tasks(width), (number, worker) -> columns(number, worker, spectrum));
        return spectrum;
    }

    private static int tasks(int lines) {
        return (lines + LINES - 1) / LINES;
    }

    private void rows(int number, int worker) {
        int end = Math.min((number + 1) * LINES, height);
        for (int row = number * LINES; row < end; row += 2) {
            pair(across[worker], between, row * width, row + 1 < end ? (row + 1) * width : -1, blocks[worker]);
        }
    }

    private void columns(int number, int worker, float[] spectrum) {
        int first = number * LINES;
        int count = Math.min(LINES, width - first);
        var block = blocks[worker];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < count; column++) {
                block[column * height + row] = between[row * width + first + column];
            }
        }
        for (int column = 0; column < count; column += 2) {
            pair(down[worker], block, column * height, column + 1 < count ? (column + 1) * height : -1, block);
        }
        System.arraycopy(block, 0, spectrum, first * height, count * height);
    }

    /// Transforms two lines, or one where `secondAt` is −1.
    private void pair(CosineTransform transform, float[] lines, int firstAt, int secondAt, float[] block) {
        if (secondAt >= 0) {
            transform.forward(lines, firstAt, lines, secondAt);
        } else {
            int spare = LINES * height;
            java.util.Arrays.fill(block, spare, block.length, 0);
            transform.forward(lines, firstAt, block, spare);
        }
    }
}
