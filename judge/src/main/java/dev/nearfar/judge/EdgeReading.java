package dev.nearfar.judge;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Shape;
import java.util.List;

/// How far a picture's edges are those of other pictures, as seen: Pearson's correlation of the differences between
/// neighbours, to the right and down, signed, over all pixels together.
///
/// A picture whose differences have a root mean square below 10⁻⁶, a fifteenth of a 16-bit step, has no edges; its correlation
/// with anything is 0.
final class EdgeReading {
    private static final double LEAST_DIFFERENCE = 1e-6;

    private final int width;
    private final int height;
    private final Workers workers;
    private final List<float[]> references;
    private final double[] means;
    private final double[] deviations;

    /// @param references what is seen of each, one plane
    EdgeReading(List<FloatPlanes> references, Workers workers) {
        var shape = references.getFirst().shape();
        width = shape.width();
        height = shape.height();
        this.workers = workers;
        this.references = references.stream().map(seen -> seen.plane(0)).toList();
        means = new double[references.size()];
        deviations = new double[references.size()];
        for (int index = 0; index < means.length; index++) {
            var sums = sums(this.references.get(index), List.of());
            means[index] = sums[0] / count();
            deviations[index] = deviation(sums[0], sums[1]);
        }
    }

    /// The correlation with each reference.
    double[] correlations(FloatPlanes seen) {
        seen.requireShape(new Shape(1, height, width));
        var sums = sums(seen.plane(0), references);
        double deviation = deviation(sums[0], sums[1]);
        var correlations = new double[means.length];
        for (int index = 0; index < correlations.length; index++) {
            boolean blank = deviation == 0 || deviations[index] == 0;
            double covariance = sums[2 + index] / count() - sums[0] / count() * means[index];
            correlations[index] = blank ? 0 : Math.clamp(covariance / (deviation * deviations[index]), -1, 1);
        }
        return correlations;
    }

    private long count() {
        return (long) (width - 1) * height + (long) width * (height - 1);
    }

    private double deviation(double sum, double squares) {
        if (count() == 0) {
            return 0;
        }
        double mean = sum / count();
        double variance = squares / count() - mean * mean;
        return variance < LEAST_DIFFERENCE * LEAST_DIFFERENCE ? 0 : Math.sqrt(variance);
    }

    /// Sum and sum of squares of a picture's differences, then of their products with those of each other picture.
    private double[] sums(float[] seen, List<float[]> others) {
        return Sums.of(height, 2 + others.size(), workers, (row, sums, at) -> {
            int start = row * width;
            add(seen, start, 1, width - 1, others, sums, at);
            if (row + 1 < height) {
                add(seen, start, width, width, others, sums, at);
            }
        });
    }

    private static void add(float[] seen, int start, int step, int count, List<float[]> others, double[] sums, int at) {
        double sum = 0;
        double squares = 0;
        for (int index = start; index < start + count; index++) {
            double difference = seen[index + step] - seen[index];
            sum += difference;
            squares += difference * difference;
        }
        sums[at] += sum;
        sums[at + 1] += squares;
        for (int number = 0; number < others.size(); number++) {
            var other = others.get(number);
            double products = 0;
            for (int index = start; index < start + count; index++) {
                products += (double) (seen[index + step] - seen[index]) * (other[index + step] - other[index]);
            }
            sums[at + 2 + number] += products;
        }
    }
}
