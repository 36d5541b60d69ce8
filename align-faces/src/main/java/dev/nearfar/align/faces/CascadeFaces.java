package dev.nearfar.align.faces;

import dev.nearfar.align.EyePair;
import dev.nearfar.align.FaceFinder;
import dev.nearfar.core.colour.Luminance;
import dev.nearfar.core.picture.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.global.opencv_core;
import org.bytedeco.opencv.global.opencv_imgproc;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.RectVector;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_objdetect.CascadeClassifier;

/// People's faces by OpenCV's cascades: a face, and two eyes in its upper half.
///
/// @see <a href="https://doi.org/10.1109/CVPR.2001.990517">Viola, Jones 2001</a>
public final class CascadeFaces implements FaceFinder {
    private static final double MOST_PIXELS = 600_000;
    private static final double STEP = 1.05;
    private static final int NEIGHBOURS = 5;
    private static final double SCORE = 0.9;

    private final CascadeClassifier faces;
    private final CascadeClassifier eyes;

    /// Unpacks OpenCV and reads its cascades, which takes a second.
    public CascadeFaces() {
        var cascades = new Cascades();
        faces = cascades.read("haarcascade_frontalface_alt2");
        eyes = cascades.read("haarcascade_eye");
    }

    @Override
    public String name() {
        return "OpenCV's cascades";
    }

    @Override
    public List<EyePair> find(Picture picture) {
        double times = Math.max(1, Math.sqrt(picture.shape().planeSize() / MOST_PIXELS));
        try (var whole = grey(picture);
                var small = new Mat()) {
            int width = (int) Math.max(1, picture.shape().width() / times);
            int height = (int) Math.max(1, picture.shape().height() / times);
            opencv_imgproc.resize(whole, small, new Size(width, height), 0, 0, opencv_imgproc.INTER_AREA);
            opencv_imgproc.equalizeHist(small, small);
            var found = new ArrayList<EyePair>();
            for (var face : detected(faces, small)) {
                eyesOf(small, face, picture.shape().width() / (double) width, found);
            }
            return List.copyOf(found);
        }
    }

    private static Mat grey(Picture picture) {
        var luminance = Luminance.of(picture);
        var shape = luminance.shape();
        var mat = new Mat(shape.height(), shape.width(), opencv_core.CV_8UC1);
        try (UByteIndexer samples = mat.createIndexer()) {
            for (int index = 0; index < shape.planeSize(); index++) {
                samples.put(index / shape.width(), index % shape.width(), luminance.code(0, index) >> 8);
            }
        }
        return mat;
    }

    /// The largest first.
    private static List<Rect> detected(CascadeClassifier cascade, Mat picture) {
        var result = new ArrayList<Rect>();
        try (var found = new RectVector()) {
            cascade.detectMultiScale(picture, found, STEP, NEIGHBOURS, 0, new Size(), new Size());
            for (long index = 0; index < found.size(); index++) {
                result.add(new Rect(found.get(index)));
            }
        }
        result.sort(Comparator.comparingInt(rect -> -rect.width()));
        return result;
    }

    private void eyesOf(Mat picture, Rect face, double times, List<EyePair> found) {
        var upper = new Rect(face.x(), face.y(), face.width(), (int) (0.6 * face.height()));
        var both = new ArrayList<double[]>();
        // Small faces hold too few pixels for eyes.
        double larger = Math.max(1, 240.0 / face.width());
        try (var part = new Mat(picture, upper);
                var grown = new Mat()) {
            opencv_imgproc.resize(part, grown, new Size(), larger, larger, opencv_imgproc.INTER_CUBIC);
            for (var eye : detected(eyes, grown)) {
                both.add(new double[] {
                    face.x() + (eye.x() + eye.width() / 2.0) / larger,
                    face.y() + (eye.y() + eye.height() / 2.0) / larger
                });
            }
        }
        var left = nearest(both, face.x() + 0.3 * face.width());
        var right = nearest(both, face.x() + 0.7 * face.width());
        if (both.size() >= 2 && right[0] - left[0] > 0.2 * face.width()) {
            found.add(new EyePair(
                    left[0] * times - 0.5,
                    left[1] * times - 0.5,
                    right[0] * times - 0.5,
                    right[1] * times - 0.5,
                    SCORE));
        }
    }

    private static double[] nearest(List<double[]> eyes, double x) {
        return eyes.stream()
                .min(Comparator.comparingDouble(eye -> Math.abs(eye[0] - x)))
                .orElse(new double[] {0, 0});
    }
}
