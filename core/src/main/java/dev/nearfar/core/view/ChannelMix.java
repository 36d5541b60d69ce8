package dev.nearfar.core.view;

import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;
import java.util.Arrays;

/// Every pixel's channels mixed by a matrix: `seen[c] = Σ m[c][k] · canvas[k]`.
public final class ChannelMix implements View {
    private final Shape input;
    private final Shape output;
    private final double[][] matrix;
    private final Workers workers;

    /// A view for stacks of one shape.
    ///
    /// @param matrix a row for each channel that is seen, with a factor for each of the canvas
    /// @throws IllegalArgumentException if a row has not as many factors as the canvas has channels
    public ChannelMix(Shape input, double[][] matrix, Workers workers) {
        for (var row : matrix) {
            if (row.length != input.channels()) {
                throw new IllegalArgumentException(
                        "a row must have %d factors, had %d".formatted(input.channels(), row.length));
            }
        }
        this.input = input;
        this.workers = workers;
        this.matrix = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        output = input.withChannels(matrix.length);
    }

    @Override
    public Shape input() {
        return input;
    }

    @Override
    public Shape output() {
        return output;
    }

    @Override
    public void forward(Planes canvas, Planes seen) {
        seen.fill(0);
        new Rows(output, workers).forEach((channel, row, worker) -> {
            for (int from = 0; from < input.channels(); from++) {
                addRow(matrix[channel][from], canvas, from, seen, channel, row);
            }
        });
    }

    @Override
    public void pullback(Planes cotangent, Planes gradient) {
        new Rows(input, workers).forEach((channel, row, worker) -> {
            for (int from = 0; from < output.channels(); from++) {
                addRow(matrix[from][channel], cotangent, from, gradient, channel, row);
            }
        });
    }

    private void addRow(double factor, Planes from, int fromChannel, Planes to, int toChannel, int row) {
        int width = input.width();
        int at = row * width;
        switch (from) {
            case DoublePlanes planes -> {
                var source = planes.plane(fromChannel);
                var target = ((DoublePlanes) to).plane(toChannel);
                for (int i = at; i < at + width; i++) {
                    target[i] += factor * source[i];
                }
            }
            case FloatPlanes planes ->
                RowKernels.best()
                        .addScaled(
                                (float) factor,
                                planes.plane(fromChannel),
                                at,
                                ((FloatPlanes) to).plane(toChannel),
                                at,
                                width);
        }
    }
}
