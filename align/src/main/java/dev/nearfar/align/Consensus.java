package dev.nearfar.align;

import static dev.nearfar.align.Alignment.Model.AFFINITY;
import static dev.nearfar.align.Alignment.Model.HOMOGRAPHY;
import static dev.nearfar.align.Alignment.Model.SIMILARITY;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Homography;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// The map that most matches agree on.
///
/// A match of two features alone says how the pictures lie: their places, sizes and directions make a similarity. So
/// every match is asked, nothing is drawn by lot; the similarities that most others roughly agree with are fitted to
/// those, ever more closely, with more freedom each time.
///
/// @param map from the far picture to the near one
/// @param agreeing the matches that it maps to within [#CLOSE] of the picture's diagonal
record Consensus(Homography map, List<Match> agreeing) {
    /// Of the near picture's diagonal.
    private static final double CLOSE = 0.004;

    private static final double ROUGH = 0.06;
    private static final int CANDIDATES = 12;

    private record Stage(Alignment.Model model, double tolerance) {}

    private static final List<Stage> STAGES = List.of(
            new Stage(SIMILARITY, ROUGH),
            new Stage(AFFINITY, 0.04),
            new Stage(AFFINITY, 0.02),
            new Stage(HOMOGRAPHY, 0.012),
            new Stage(HOMOGRAPHY, 0.008),
            new Stage(HOMOGRAPHY, 0.006),
            new Stage(HOMOGRAPHY, CLOSE),
            new Stage(HOMOGRAPHY, CLOSE));

    private record Vote(Homography map, double weight) {}

    static Optional<Consensus> of(List<Match> matches, Grey near, Grey far, Workers workers) {
        double diagonal = Math.sqrt((double) near.width() * near.width() + (double) near.height() * near.height());
        var votes = new Vote[matches.size()];
        workers.forEach(votes.length, (number, worker) -> {
            var map = alone(matches.get(number));
            votes[number] = new Vote(
                    map,
                    matches.stream()
                            .mapToDouble(match -> Math.max(0, 1 - error(map, match) / (ROUGH * diagonal)))
                            .sum());
        });
        var order = IntStream.range(0, votes.length)
                .boxed()
                .sorted(Comparator.comparingDouble(number -> -votes[number].weight()))
                .toList();
        Consensus best = null;
        for (int number : order.subList(0, Math.min(CANDIDATES, order.size()))) {
            var found = refined(votes[number].map(), matches, diagonal);
            if (Maps.sensible(found.map(), far.width(), far.height())
                    && (best == null
                            || found.agreeing().size() > best.agreeing().size())) {
                best = found;
            }
        }
        return Optional.ofNullable(best);
    }

    private static Homography alone(Match match) {
        double scale = match.near().sigmaPixels() / match.far().sigmaPixels();
        var turned = Homography.similarity(
                scale, match.near().radians() - match.far().radians(), 0, 0);
        double right = match.near().x() - turned.x(match.far().x(), match.far().y());
        double down = match.near().y() - turned.y(match.far().x(), match.far().y());
        return turned.then(new Homography(1, 0, right, 0, 1, down, 0, 0, 1));
    }

    private static Consensus refined(Homography start, List<Match> matches, double diagonal) {
        var map = start;
        for (var stage : STAGES) {
            var agreeing = within(map, matches, stage.tolerance() * diagonal);
            // A model of more freedom than the matches settle follows their errors.
            var model = agreeing.size() >= 3 * stage.model().leastPoints() ? stage.model() : SIMILARITY;
            var fitted = LeastSquares.fit(agreeing, model);
            if (fitted != null) {
                map = fitted;
            }
        }
        return new Consensus(map, within(map, matches, CLOSE * diagonal));
    }

    private static List<Match> within(Homography map, List<Match> matches, double pixels) {
        var result = new ArrayList<Match>();
        for (var match : matches) {
            if (error(map, match) < pixels) {
                result.add(match);
            }
        }
        return result;
    }

    private static double error(Homography map, Match match) {
        double right = map.x(match.far().x(), match.far().y()) - match.near().x();
        double down = map.y(match.far().x(), match.far().y()) - match.near().y();
        return Math.sqrt(right * right + down * down);
    }
}
