package dev.nearfar.align.face;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Homography;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Where faces may be: BlazeFace, short range, run over a whole picture of any size at once. At a stride of 8 pixels it tells of two
/// faces a place, at 16 of six, larger ones; so one size of picture shows faces of about a tenth of 128 pixels and more.
///
/// @see <a href="https://arxiv.org/abs/1907.05047">Bazarevsky et al. 2019</a>
record FaceDetector(Network network, Workers workers) {
    private static final int[] STRIDES = {8, 16};
    private static final int COARSEST = 16;
    private static final int SMALLEST = 128;

    /// What is less sure than this does not even count beside a surer detection of the same face.
    private static final double LEAST_MERGED = 0.3;

    /// Each face once, the surest first.
    ///
    /// @param longest how many pixels the picture's longer side is to have
    /// @param radians by how much the picture is turned first, clockwise
    List<Detection> detect(RgbImage image, int longest, double radians) {
        double times = longest / (double) Math.max(image.width(), image.height());
        int width = (int) Math.max(1, Math.rint(image.width() * times));
        int height = (int) Math.max(1, Math.rint(image.height() * times));
        var small = image.scaled(width, height, workers);
        var toSmall = new Homography(
                image.width() / (double) width,
                0,
                image.width() / (2.0 * width) - 0.5,
                0,
                image.height() / (double) height,
                image.height() / (2.0 * height) - 0.5,
                0,
                0,
                1);
        var detections = radians == 0 ? upright(small) : turned(small, radians);
        return Detection.merged(detections).stream()
                .filter(detection -> detection.score() >= Face.LEAST_SCORE)
                .map(detection -> detection.mapped(toSmall))
                .toList();
    }

    private List<Detection> upright(RgbImage image) {
        int width = padded(image.width());
        int height = padded(image.height());
        int left = (width - image.width()) / 2;
        int top = (height - image.height()) / 2;
        var input = black(height, width);
        for (int y = 0; y < image.height(); y++) {
            for (int from = RgbImage.CHANNELS * y * image.width(),
                            to = input.at(top + y, left),
                            end = from + RgbImage.CHANNELS * image.width();
                    from < end;
                    from++, to++) {
                input.values()[to] = 2 * image.values()[from] - 1;
            }
        }
        return detections(input, new Homography(1, 0, -left, 0, 1, -top, 0, 0, 1));
    }

    private List<Detection> turned(RgbImage image, double radians) {
        int side = padded((int) Math.ceil(
                Math.sqrt((double) image.width() * image.width() + (double) image.height() * image.height())));
        double cosine = StrictMath.cos(radians);
        double sine = StrictMath.sin(radians);
        double middle = (side - 1) / 2.0;
        var toImage = new Homography(
                cosine,
                sine,
                (image.width() - 1) / 2.0 - cosine * middle - sine * middle,
                -sine,
                cosine,
                (image.height() - 1) / 2.0 + sine * middle - cosine * middle,
                0,
                0,
                1);
        var input = black(side, side);
        workers.forEach(side, (row, worker) -> {
            for (int column = 0; column < side; column++) {
                double x = toImage.x(column, row);
                double y = toImage.y(column, row);
                if (x >= -0.5 && y >= -0.5 && x <= image.width() - 0.5 && y <= image.height() - 0.5) {
                    image.between(x, y, input.values(), input.at(row, column), 2);
                }
            }
        });
        return detections(input, toImage);
    }

    private static int padded(int length) {
        return Math.max(SMALLEST, (length + COARSEST - 1) / COARSEST * COARSEST);
    }

    private static Tensor black(int height, int width) {
        var input = Tensor.zero(height, width, RgbImage.CHANNELS);
        Arrays.fill(input.values(), -1);
        return input;
    }

    private List<Detection> detections(Tensor input, Homography toImage) {
        var outputs = network.run(input, workers);
        var found = new ArrayList<Detection>();
        for (int level = 0; level < STRIDES.length; level++) {
            var scores = outputs.get(level);
            var boxes = outputs.get(STRIDES.length + level);
            for (int row = 0; row < scores.height(); row++) {
                for (int column = 0; column < scores.width(); column++) {
                    for (int number = 0; number < scores.channels(); number++) {
                        double score = share(scores.values()[scores.at(row, column) + number]);
                        if (score >= LEAST_MERGED) {
                            int at = boxes.at(row, column) + number * Detection.NUMBERS;
                            var numbers = numbers(boxes.values(), at, column, row, STRIDES[level]);
                            found.add(new Detection(score, numbers).mapped(toImage));
                        }
                    }
                }
            }
        }
        return found;
    }

    /// The logistic function.
    static double share(double value) {
        return 1 / (1 + StrictMath.exp(-value));
    }

    private static double[] numbers(float[] values, int at, int column, int row, int stride) {
        var numbers = new double[Detection.NUMBERS];
        for (int k = 0; k < numbers.length; k++) {
            int place = k % 2 == 0 ? column : row;
            // Sizes are told as they are, places from the middle of the cell; network and house count pixels half a one
            // apart.
            numbers[k] = values[at + k] + (k == 2 || k == 3 ? 0 : (place + 0.5) * stride - 0.5);
        }
        return numbers;
    }
}
