package dev.nearfar.align.face;

import dev.nearfar.align.face.Layer.Convolution;
import dev.nearfar.align.face.Layer.Depthwise;
import dev.nearfar.align.face.Layer.Kernel;
import dev.nearfar.align.face.Layer.Largest;
import dev.nearfar.align.face.Layer.Sum;
import dev.nearfar.core.parallel.Workers;
import java.util.ArrayList;
import java.util.List;

/// A convolutional network. Every sum runs in one order, whoever does the work: same input, same output, bit by bit.
///
/// @param layers in the order in which they run
/// @param outputs which layers' outputs are the network's
record Network(List<Layer> layers, List<Integer> outputs) {
    /// Rows with fewer multiplications than this are not worth sharing out.
    private static final int WORTH_SHARING = 50_000;

    Network {
        layers = List.copyOf(layers);
        outputs = List.copyOf(outputs);
    }

    List<Tensor> run(Tensor input, Workers workers) {
        var made = new ArrayList<Tensor>();
        made.add(input);
        for (var layer : layers) {
            made.add(
                    switch (layer) {
                        case Convolution convolution -> convolved(convolution, made.get(layer.input()), workers);
                        case Depthwise depthwise -> convolved(depthwise, made.get(layer.input()), workers);
                        case Largest largest -> largest(made.get(largest.input()));
                        case Sum sum -> sum(sum, made.get(sum.input()), made.get(sum.other()));
                    });
        }
        return outputs.stream().map(made::get).toList();
    }

    private static Tensor convolved(Convolution layer, Tensor input, Workers workers) {
        var output = framed(layer.kernel(), input, layer.bias().length);
        long work = (long) output.values().length * layer.weights().length;
        forRows(output.height(), work, workers, row -> {
            var sum = new float[output.channels()];
            for (int column = 0; column < output.width(); column++) {
                System.arraycopy(layer.bias(), 0, sum, 0, sum.length);
                addAround(layer, input, row, column, sum);
                layer.activation().apply(sum);
                System.arraycopy(sum, 0, output.values(), output.at(row, column), sum.length);
            }
        });
        return output;
    }

    /// The samples under one row of the kernel lie one after the other, as do their weights: one long weighted sum.
    private static void addAround(Convolution layer, Tensor input, int row, int column, float[] sum) {
        var kernel = layer.kernel();
        int top = row * kernel.stride() - kernel.before(input.height(), kernel.rows());
        int left = column * kernel.stride() - kernel.before(input.width(), kernel.columns());
        int first = Math.max(0, -left);
        int end = Math.min(kernel.columns(), input.width() - left);
        for (int tap = Math.max(0, -top); tap < kernel.rows() && top + tap < input.height(); tap++) {
            WeightedSum.add(
                    input.values(),
                    input.at(top + tap, left + first),
                    (end - first) * input.channels(),
                    layer.weights(),
                    (tap * kernel.columns() + first) * input.channels(),
                    sum);
        }
    }

    private static Tensor convolved(Depthwise layer, Tensor input, Workers workers) {
        var output = framed(layer.kernel(), input, input.channels());
        long work = (long) output.values().length * layer.weights().length;
        forRows(output.height(), work, workers, row -> {
            var sum = new float[output.channels()];
            var place = new float[output.channels()];
            for (int column = 0; column < output.width(); column++) {
                System.arraycopy(layer.bias(), 0, sum, 0, sum.length);
                addAround(layer, input, row, column, place, sum);
                layer.activation().apply(sum);
                System.arraycopy(sum, 0, output.values(), output.at(row, column), sum.length);
            }
        });
        return output;
    }

    private static void addAround(Depthwise layer, Tensor input, int row, int column, float[] place, float[] sum) {
        var kernel = layer.kernel();
        int top = row * kernel.stride() - kernel.before(input.height(), kernel.rows());
        int left = column * kernel.stride() - kernel.before(input.width(), kernel.columns());
        for (int tap = 0; tap < layer.weights().length; tap++) {
            int y = top + tap / kernel.columns();
            int x = left + tap % kernel.columns();
            if (y >= 0 && y < input.height() && x >= 0 && x < input.width()) {
                System.arraycopy(input.values(), input.at(y, x), place, 0, place.length);
                WeightedSum.add(place, layer.weights()[tap], sum);
            }
        }
    }

    private static Tensor framed(Kernel kernel, Tensor input, int channels) {
        return Tensor.zero(
                kernel.outputs(input.height(), kernel.rows()),
                kernel.outputs(input.width(), kernel.columns()),
                channels);
    }

    @FunctionalInterface
    private interface Row {
        void run(int row);
    }

    private static void forRows(int rows, long work, Workers workers, Row each) {
        if (work < WORTH_SHARING) {
            for (int row = 0; row < rows; row++) {
                each.run(row);
            }
        } else {
            workers.forEach(rows, (row, worker) -> each.run(row));
        }
    }

    private static Tensor largest(Tensor input) {
        var output = Tensor.zero(input.height() / 2, input.width() / 2, input.channels());
        var values = input.values();
        int line = input.width() * input.channels();
        for (int row = 0; row < output.height(); row++) {
            for (int column = 0; column < output.width(); column++) {
                int from = input.at(2 * row, 2 * column);
                int to = output.at(row, column);
                for (int channel = 0; channel < input.channels(); channel++, from++) {
                    output.values()[to + channel] = Math.max(
                            Math.max(values[from], values[from + input.channels()]),
                            Math.max(values[from + line], values[from + line + input.channels()]));
                }
            }
        }
        return output;
    }

    private static Tensor sum(Sum layer, Tensor one, Tensor other) {
        var wide = one.channels() >= other.channels() ? one : other;
        var narrow = one.channels() >= other.channels() ? other : one;
        var output = Tensor.zero(wide.height(), wide.width(), wide.channels());
        var place = new float[wide.channels()];
        for (int at = 0, from = 0; at < output.values().length; at += place.length, from += narrow.channels()) {
            System.arraycopy(wide.values(), at, place, 0, place.length);
            for (int channel = 0; channel < narrow.channels(); channel++) {
                place[channel] += narrow.values()[from + channel];
            }
            layer.activation().apply(place);
            System.arraycopy(place, 0, output.values(), at, place.length);
        }
        return output;
    }
}
