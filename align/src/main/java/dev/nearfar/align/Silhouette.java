package dev.nearfar.align;

import dev.nearfar.core.parallel.Workers;
import java.util.Arrays;
import java.util.Optional;

/// The one thing that stands before a plain background: which pixels are its, and where its weight lies.
///
/// The background is what the picture's edge shows; it is plain where the edge has nearly one brightness. What
/// differs from it, in one piece, is the thing.
///
/// @param mask 1 where the thing is
/// @param x middle of its area, as `y`
/// @param area in pixels
/// @param clear 0..1: how far thing and background differ, how plain the one is, and that the thing is whole
record Silhouette(Grey mask, double x, double y, double area, double clear) {
    private static final double LEAST_AREA = 0.02;
    private static final double MOST_AREA = 0.8;

    static Optional<Silhouette> of(Grey picture, Workers workers) {
        var smooth = picture.blurred(1.5, workers);
        var edge = edge(smooth);
        Arrays.sort(edge);
        float background = edge[edge.length / 2];
        double unevenness = edge[edge.length * 9 / 10] - edge[edge.length / 10];
        double threshold = threshold(smooth, background);
        if (threshold < 0.04 || threshold < 1.2 * unevenness) {
            return Optional.empty();
        }
        var differs = new boolean[smooth.values().length];
        for (int index = 0; index < differs.length; index++) {
            differs[index] = Math.abs(smooth.values()[index] - background) > threshold;
        }
        var pieces = new ConnectedComponents(differs, smooth.width(), smooth.height());
        double area = pieces.largestArea();
        double share = area / differs.length;
        if (share < LEAST_AREA || share > MOST_AREA) {
            return Optional.empty();
        }
        double alone = area / pieces.wholeArea();
        double whole = 1 - 4 * pieces.largestOnEdge();
        double clear = Math.clamp(alone, 0.0, 1.0)
                * Math.clamp(whole, 0.0, 1.0)
                * Math.clamp(1.5 - unevenness / threshold, 0.0, 1.0);
        return Optional.of(filled(pieces.largest(), smooth.width(), smooth.height(), Math.max(0, clear)));
    }

    private static float[] edge(Grey picture) {
        int width = picture.width();
        int height = picture.height();
        var edge = new float[2 * width + 2 * height];
        for (int x = 0; x < width; x++) {
            edge[x] = picture.at(x, 0);
            edge[width + x] = picture.at(x, height - 1);
        }
        for (int y = 0; y < height; y++) {
            edge[2 * width + y] = picture.at(0, y);
            edge[2 * width + height + y] = picture.at(width - 1, y);
        }
        return edge;
    }

    /// The difference from the background that parts near ones from far ones best (Otsu 1979).
    private static double threshold(Grey picture, float background) {
        int bins = 128;
        var counts = new double[bins];
        for (float value : picture.values()) {
            counts[(int) Math.min(bins - 1, Math.abs(value - background) * bins)]++;
        }
        double all = picture.values().length;
        double sum = 0;
        for (int bin = 0; bin < bins; bin++) {
            sum += bin * counts[bin];
        }
        double best = 0;
        int cut = 0;
        double below = 0;
        double sumBelow = 0;
        for (int bin = 0; bin < bins - 1; bin++) {
            below += counts[bin];
            sumBelow += bin * counts[bin];
            if (below > 0 && below < all) {
                double apart = sumBelow / below - (sum - sumBelow) / (all - below);
                double between = below * (all - below) * apart * apart;
                if (between > best) {
                    best = between;
                    cut = bin + 1;
                }
            }
        }
        return cut / (double) bins;
    }

    private static Silhouette filled(boolean[] largest, int width, int height, double clear) {
        var mask = new float[largest.length];
        double area = 0;
        double sumX = 0;
        double sumY = 0;
        for (int index = 0; index < mask.length; index++) {
            if (largest[index]) {
                mask[index] = 1;
                area++;
                int row = index / width;
                sumX += index % width;
                sumY += row;
            }
        }
        return new Silhouette(new Grey(width, height, mask), sumX / area, sumY / area, area, clear);
    }
}
