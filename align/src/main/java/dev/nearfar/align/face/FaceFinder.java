package dev.nearfar.align.face;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the faces of people in a picture, by networks that come with the program: BlazeFace tells where faces are, a face mesh with
/// attention where their eyes and mouths are.
///
/// It looks for large faces first, for small ones only where there are none, and turns the picture only where nothing upright is
/// found. The result depends on the picture alone: not on the number of threads, nor on the machine.
public final class FaceFinder {
    private static final int LONGEST = 1024;

    /// How many pixels the longer side is given to show faces of a tenth of that, and larger.
    private static final List<Integer> LARGE_FACES = List.of(128, 256);

    private static final List<Integer> SMALL_FACES = List.of(512, 1024);

    /// Enlarged further than this a picture shows no face that it did not show before, but textures that look like one.
    private static final double MOST_ENLARGED = 1.25;

    /// Small faces, and heads that are not upright, are rare, and much else looks a little like them.
    private static final double LEAST_SCORE_OF_RARE = 0.86;

    /// With fewer pixels between the eyes, anything may look like a face.
    private static final double LEAST_EYE_DISTANCE = 10;

    private static final int TURNS = 6;
    private static final int MOST_FACES = 32;

    private static final class Networks {
        static final FaceNetworks READ = FaceNetworks.read();
    }

    private final FaceDetector detector;
    private final FaceLandmarks landmarks;
    private final Workers workers;

    /// A finder whose work is shared out.
    public FaceFinder(Workers workers) {
        this.workers = workers;
        detector = new FaceDetector(Networks.READ.detector(), workers);
        landmarks = new FaceLandmarks(Networks.READ, workers);
    }

    /// The faces of a picture, the largest first; none where there are none.
    public List<Face> find(Picture picture) {
        return find(picture, 1);
    }

    /// As [#find(Picture)], looking for ever smaller faces until there are enough: those come after the larger ones, whose numbers
    /// stay what they were.
    ///
    /// @param enough how many are looked for, at least 1
    public List<Face> find(Picture picture, int enough) {
        var search = new Search(picture);
        search.look(LARGE_FACES, 0, Face.LEAST_SCORE);
        for (int longest : SMALL_FACES) {
            if (search.faces.size() < enough && search.isShown(longest)) {
                search.look(List.of(longest), 0, LEAST_SCORE_OF_RARE);
            }
        }
        for (int turn = 1; search.faces.isEmpty() && turn < TURNS; turn++) {
            search.look(LARGE_FACES, 2 * Math.PI * turn / TURNS, LEAST_SCORE_OF_RARE);
        }
        return List.copyOf(search.faces.subList(0, Math.min(MOST_FACES, search.faces.size())));
    }

    /// What was found of one picture so far.
    private final class Search {
        final List<Face> faces = new ArrayList<>();
        private final List<Detection> seen = new ArrayList<>();
        private final Picture picture;
        private final RgbImage image;
        private final Homography toPicture;

        Search(Picture picture) {
            this.picture = picture;
            image = RgbImage.of(picture, LONGEST, workers);
            double across = picture.shape().width() / (double) image.width();
            double down = picture.shape().height() / (double) image.height();
            toPicture = new Homography(across, 0, across / 2 - 0.5, 0, down, down / 2 - 0.5, 0, 0, 1);
        }

        /// Whether the picture has the pixels for a level.
        boolean isShown(int longest) {
            return longest <= MOST_ENLARGED * Math.max(image.width(), image.height());
        }

        /// Looks at the picture in several sizes; of one face in two of them the surer is taken, boxes of different sizes are not
        /// averaged.
        void look(List<Integer> levels, double radians, double leastScore) {
            var found = new ArrayList<Detection>();
            for (int longest : levels) {
                found.addAll(detector.detect(image, longest, radians));
            }
            found.sort(Comparator.comparingDouble(detection -> -detection.score()));
            var added = new ArrayList<Face>();
            for (var detection : found) {
                var there = detection.mapped(toPicture);
                if (there.score() >= leastScore && seen.stream().noneMatch(there::isSameAs)) {
                    seen.add(there);
                    landmarks
                            .of(picture, there)
                            .filter(face -> face.eyeDistance() >= LEAST_EYE_DISTANCE)
                            .ifPresent(added::add);
                }
            }
            added.sort(Comparator.comparingDouble(face -> -face.eyeDistance()));
            faces.addAll(added);
        }
    }
}
