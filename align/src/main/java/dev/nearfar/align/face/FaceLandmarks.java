package dev.nearfar.align.face;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import java.util.Optional;

/// Where the eyes and the mouth of a face are: 468 points of MediaPipe's face mesh with attention, of which pupils and corners of the
/// mouth are used.
///
/// @see <a href="https://arxiv.org/abs/2006.10962">Grishchenko et al. 2020</a>
record FaceLandmarks(FaceNetworks networks, Workers workers) {
    private static final int SIDE = 192;

    /// How much wider than the detector's box the square is that is looked at.
    private static final double ROOM = 1.5;

    private static final double LEAST_FLAG = 0.5;
    private static final double FEATURES_PER_PIXEL = 0.25;

    /// In units of the iris network's output, of which four are a pixel.
    private static final double PIXELS_PER_FEATURE = 4;

    private static final int MOUTH_LEFT = 61;
    private static final int MOUTH_RIGHT = 291;
    private static final int MOST_SAMPLES = 8;

    /// Below and above the eyes, and beside the middle between them, in distances between the eyes: about where a head ends.
    private static final double CHIN = 2.0;

    private static final double CROWN = 1.6;
    private static final double CHEEK = 1.4;

    /// The face at a detection, in the picture's pixels; nothing where the network sees none there.
    ///
    /// @param detection in the picture's pixels
    Optional<Face> of(Picture picture, Detection detection) {
        var n = detection.numbers();
        double right = n[6] - n[4];
        double down = n[7] - n[5];
        double apart = Math.sqrt(right * right + down * down);
        if (!(apart > 0)) {
            return Optional.empty();
        }
        double scale = ROOM * detection.side() / SIDE;
        var crop = new Crop(n[0], n[1], scale * right / apart, scale * down / apart);
        var made = networks.face().run(crop.of(picture, workers), workers);
        if (FaceDetector.share(made.get(2).values()[0]) < LEAST_FLAG) {
            return Optional.empty();
        }
        var features = made.get(0);
        var mesh = made.get(1).values();
        var left = pupil(networks.leftIris(), EyeWindow.of(networks.leftEye(), mesh, FEATURES_PER_PIXEL), features);
        var other = pupil(networks.rightIris(), EyeWindow.of(networks.rightEye(), mesh, FEATURES_PER_PIXEL), features);
        double mouthX = (mesh[3 * MOUTH_LEFT] + mesh[3 * MOUTH_RIGHT]) / 2.0;
        double mouthY = (mesh[3 * MOUTH_LEFT + 1] + mesh[3 * MOUTH_RIGHT + 1]) / 2.0;
        return Optional.of(face(
                crop.x(left[0], left[1]),
                crop.y(left[0], left[1]),
                crop.x(other[0], other[1]),
                crop.y(other[0], other[1]),
                crop.x(mouthX, mouthY),
                crop.y(mouthX, mouthY),
                detection.score()));
    }

    private double[] pupil(Network iris, EyeWindow window, Tensor features) {
        var points = iris.run(window.cut(features), workers).getFirst().values();
        // The network counts a window of 64 x 64, four to a place.
        double x = points[0] / PIXELS_PER_FEATURE;
        double y = points[1] / PIXELS_PER_FEATURE;
        return new double[] {window.x(x, y) / FEATURES_PER_PIXEL, window.y(x, y) / FEATURES_PER_PIXEL};
    }

    private static Face face(
            double leftX, double leftY, double rightX, double rightY, double mouthX, double mouthY, double score) {
        double x = (leftX + rightX) / 2;
        double y = (leftY + rightY) / 2;
        double across = rightX - leftX;
        double along = rightY - leftY;
        var corners = new double[][] {{-CHEEK, -CROWN}, {CHEEK, -CROWN}, {-CHEEK, CHIN}, {CHEEK, CHIN}};
        double left = x;
        double top = y;
        double right = x;
        double bottom = y;
        for (var corner : corners) {
            double cornerX = x + across * corner[0] - along * corner[1];
            double cornerY = y + along * corner[0] + across * corner[1];
            left = Math.min(left, cornerX);
            top = Math.min(top, cornerY);
            right = Math.max(right, cornerX);
            bottom = Math.max(bottom, cornerY);
        }
        return new Face(leftX, leftY, rightX, rightY, mouthX, mouthY, left, top, right, bottom, score);
    }

    /// A square of the picture, turned so that the eyes are level.
    ///
    /// @param x its middle
    /// @param y its middle
    /// @param across how far one of its pixels to the right goes in the picture
    /// @param along how far down that goes
    private record Crop(double x, double y, double across, double along) {
        /// Where a place of the crop, corners at whole numbers, lies in the picture, (0, 0) the middle of the first pixel.
        double x(double column, double row) {
            return x + across * (column - SIDE / 2.0) - along * (row - SIDE / 2.0);
        }

        double y(double column, double row) {
            return y + along * (column - SIDE / 2.0) + across * (row - SIDE / 2.0);
        }

        /// Each pixel is the mean of several places within it, so that nothing is skipped where the picture is larger.
        Tensor of(Picture picture, Workers workers) {
            int times = Math.clamp((long) Math.ceil(Math.sqrt(across * across + along * along)), 1, MOST_SAMPLES);
            var tensor = Tensor.zero(SIDE, SIDE, RgbImage.CHANNELS);
            var samples = new PictureSamples(picture);
            float weight = 1f / (times * (float) times);
            workers.forEach(SIDE, (row, worker) -> {
                for (int column = 0; column < SIDE; column++) {
                    int at = tensor.at(row, column);
                    for (int sample = 0; sample < times * times; sample++) {
                        int line = sample / times;
                        double right = column + (sample % times + 0.5) / times;
                        double down = row + (line + 0.5) / times;
                        samples.add(x(right, down), y(right, down), tensor.values(), at, weight);
                    }
                }
            });
            return tensor;
        }
    }
}
