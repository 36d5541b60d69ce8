package dev.nearfar.align;

import dev.nearfar.core.parallel.Workers;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds round things, dark or light: eyes, but buttons too. Every gradient votes for the centre of the circle that it
/// may lie on, for each of many radii; where many agree, from all sides, is something round.
///
/// @see <a href="https://doi.org/10.1109/TPAMI.2003.1217601">Loy, Zelinsky 2003</a>
final class Rounds {
    private static final double[] RADII = {2.5, 3.15, 3.97};
    private static final int SECTORS = 8;
    private static final int MOST_OF_A_SIZE = 50;
    private static final int SMALLEST_SIDE = 24;
    private static final double LARGEST_RADIUS = 0.16;
    private static final float NOISE = 0.012f;

    private Rounds() {}

    /// Something round.
    ///
    /// @param strength 0..1: how much of its edge is there
    record Round(double x, double y, double radius, boolean dark, double strength) {}

    static List<Round> of(Grey picture, Workers workers) {
        var found = new ArrayList<Round>();
        var level = picture.blurred(0.7, workers);
        double pitch = 1;
        double most = LARGEST_RADIUS * Math.min(picture.width(), picture.height());
        while (Math.min(level.width(), level.height()) >= SMALLEST_SIDE) {
            for (double radius : RADII) {
                if (radius * pitch <= most) {
                    found.addAll(ofRadius(level, radius, true, pitch, workers));
                    found.addAll(ofRadius(level, radius, false, pitch, workers));
                }
            }
            level = level.blurred(1.2, workers).half();
            pitch *= 2;
        }
        return found;
    }

    private static List<Round> ofRadius(Grey level, double radius, boolean dark, double pitch, Workers workers) {
        var votes = new Grey(level.width(), level.height(), votes(level, radius, dark, workers))
                .blurred(0.3 * radius, workers);
        // One vote of weight 1 for each pixel of the edge, spread by the blur.
        double all = Angle.TURN * radius / (1 + Angle.TURN * 0.3 * radius * 0.3 * radius);
        var found = new ArrayList<Round>();
        for (int y = 1; y < level.height() - 1; y++) {
            for (int x = 1; x < level.width() - 1; x++) {
                float value = votes.at(x, y);
                if (value > 0.12 * all && isPeak(votes, x, y)) {
                    double right = offset(votes.at(x - 1, y), value, votes.at(x + 1, y));
                    double down = offset(votes.at(x, y - 1), value, votes.at(x, y + 1));
                    found.add(new Round(
                            (x + right) * pitch,
                            (y + down) * pitch,
                            radius * pitch,
                            dark,
                            Math.min(1, value / all) * evenness(level, x + right, y + down, radius, dark)));
                }
            }
        }
        found.sort(Comparator.comparingDouble(round -> -round.strength()));
        return List.copyOf(found.subList(0, Math.min(MOST_OF_A_SIZE, found.size())));
    }

    private static float[] votes(Grey level, double radius, boolean dark, Workers workers) {
        // Each band of rows votes into its own copy, since votes cross bands; the copies are summed in order.
        int bands = 4;
        var copies = new float[bands][level.values().length];
        workers.forEach(bands, (band, worker) -> {
            int first = Math.max(1, band * level.height() / bands);
            int end = Math.min(level.height() - 1, (band + 1) * level.height() / bands);
            for (int y = first; y < end; y++) {
                for (int x = 1; x < level.width() - 1; x++) {
                    float across = level.at(x + 1, y) - level.at(x - 1, y);
                    float down = level.at(x, y + 1) - level.at(x, y - 1);
                    float length = (float) Math.sqrt(across * across + down * down);
                    if (length < NOISE) {
                        continue;
                    }
                    double reach = (dark ? -radius : radius) / length;
                    int toX = (int) Math.rint(x + reach * across);
                    int toY = (int) Math.rint(y + reach * down);
                    if (toX >= 0 && toY >= 0 && toX < level.width() && toY < level.height()) {
                        copies[band][toY * level.width() + toX] += length / (length + 0.08f);
                    }
                }
            }
        });
        for (int band = 1; band < bands; band++) {
            for (int index = 0; index < copies[0].length; index++) {
                copies[0][index] += copies[band][index];
            }
        }
        return copies[0];
    }

    /// How evenly the edge is there in all directions: the weaker sectors' part, 0..1.
    private static double evenness(Grey level, double x, double y, double radius, boolean dark) {
        double sum = 0;
        for (int sector = 0; sector < SECTORS; sector++) {
            double angle = sector * Angle.TURN / SECTORS;
            double right = StrictMath.cos(angle);
            double down = StrictMath.sin(angle);
            double inside = level.between(x + (radius - 1) * right, y + (radius - 1) * down);
            double outside = level.between(x + (radius + 1) * right, y + (radius + 1) * down);
            double rise = dark ? outside - inside : inside - outside;
            sum += Math.clamp(rise / 0.04, 0.0, 1.0);
        }
        return sum / SECTORS;
    }

    private static boolean isPeak(Grey votes, int x, int y) {
        float value = votes.at(x, y);
        for (int row = y - 1; row <= y + 1; row++) {
            for (int column = x - 1; column <= x + 1; column++) {
                if (votes.at(column, row) > value) {
                    return false;
                }
            }
        }
        return true;
    }

    private static double offset(double before, double value, double after) {
        double curve = before - 2 * value + after;
        return curve < 0 ? Math.clamp(0.5 * (before - after) / curve, -0.5, 0.5) : 0;
    }
}
