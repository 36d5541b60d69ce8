package dev.nearfar.align;

import dev.nearfar.align.Rounds.Round;

/// What speaks for two round things being a pair of eyes, each part about 0..1.
///
/// The face is looked at in a frame of its own: the middle between the eyes is (0, 0), they are at (−1, 0) and (1, 0), the
/// chin is towards (0, 3).
///
/// @param round how much of both edges is there: the weaker one's strength
/// @param twins how alike the eyes are, one mirrored
/// @param mirrored how alike the face's halves are
/// @param below how much darker something is below the middle than beside it: nose or mouth
/// @param contrast how far the eyes stand out from what is between and around them
/// @param upright 1 for level eyes, 0 for 45°
/// @param others how much darker another such pair is below these than what is between it: ears have eyes below
/// @param darker how much of the face is darker than the eyes
/// @param uneven how much what is around them varies: ears have the head on one side and the background on the other
record EyeEvidence(
        double round,
        double twins,
        double mirrored,
        double below,
        double contrast,
        double upright,
        double others,
        double darker,
        double uneven) {
    private static final int GRID = 10;

    static EyeEvidence of(Round left, Round right, Grey picture, double pitch) {
        double x = (left.x() + right.x()) / (2 * pitch);
        double y = (left.y() + right.y()) / (2 * pitch);
        double ux = (right.x() - left.x()) / (2 * pitch);
        double uy = (right.y() - left.y()) / (2 * pitch);
        var face = new Face(picture, x, y, ux, uy);
        double sign = left.dark() ? 1 : -1;
        double size = (left.radius() + right.radius()) / (2 * pitch) / Math.sqrt(ux * ux + uy * uy);
        return new EyeEvidence(
                Math.min(left.strength(), right.strength()),
                face.mirrored(1 - Math.max(0.35, 1.6 * size), 1 + Math.max(0.35, 1.6 * size), -0.4, 0.4),
                face.mirrored(0.05, 2, -1, 2.2),
                below(face),
                sign * contrast(face, size),
                1 - Math.abs(uy) / Math.abs(ux),
                others(face),
                sign > 0 ? face.darker() : 1 - face.darker(),
                uneven(face, size));
    }

    private static double others(Face face) {
        double best = 0;
        for (double down = 0.6; down <= 1.7; down += 0.15) {
            double between = face.at(0, down);
            for (double across = 0.3; across <= 0.95; across += 0.13) {
                double pair = Math.max(face.at(-across, down), face.at(across, down));
                best = Math.max(best, (between - pair) / face.deviation());
            }
        }
        return best;
    }

    private static double below(Face face) {
        double best = 0;
        for (double down = 1; down <= 2.4; down += 0.2) {
            double beside = (face.at(-0.7, down) + face.at(0.7, down)) / 2;
            best = Math.max(best, (beside - face.at(0, down)) / face.deviation());
        }
        return best;
    }

    /// Brightness between the eyes, and around each.
    private static double[] around(Face face, double size) {
        double out = Math.max(0.4, 2 * size);
        return new double[] {
            face.at(0, 0),
            face.at(-1, out),
            face.at(1, out),
            face.at(-1 - out, 0),
            face.at(1 + out, 0),
            face.at(-1, -out),
            face.at(1, -out)
        };
    }

    private static double contrast(Face face, double size) {
        return (mean(around(face, size)) - (face.at(-1, 0) + face.at(1, 0)) / 2) / face.deviation();
    }

    private static double uneven(Face face, double size) {
        var around = around(face, size);
        double mean = mean(around);
        double squares = 0;
        for (double value : around) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / around.length) / face.deviation();
    }

    private static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum / values.length;
    }

    private static final class Face {
        private final Grey picture;
        private final double x;
        private final double y;
        private final double ux;
        private final double uy;
        private final double deviation;

        Face(Grey picture, double x, double y, double ux, double uy) {
            this.picture = picture;
            this.x = x;
            this.y = y;
            this.ux = ux;
            this.uy = uy;
            this.deviation = spread();
        }

        double deviation() {
            return deviation;
        }

        double at(double right, double down) {
            return picture.between(x + right * ux - down * uy, y + right * uy + down * ux);
        }

        double darker() {
            double eyes = Math.max(at(-1, 0), at(1, 0));
            int count = 0;
            for (int j = 0; j < GRID; j++) {
                for (int i = 0; i < GRID; i++) {
                    count += at(-1.8 + 3.6 * i / (GRID - 1), -1 + 3.2 * j / (GRID - 1)) < eyes ? 1 : 0;
                }
            }
            return count / (double) (GRID * GRID);
        }

        private double spread() {
            double sum = 0;
            double squares = 0;
            for (int j = 0; j < GRID; j++) {
                for (int i = 0; i < GRID; i++) {
                    double value = at(-1.8 + 3.6 * i / (GRID - 1), -1 + 3.2 * j / (GRID - 1));
                    sum += value;
                    squares += value * value;
                }
            }
            double mean = sum / (GRID * GRID);
            return Math.sqrt(Math.max(0, squares / (GRID * GRID) - mean * mean)) + 0.02;
        }

        /// Correlation of a window on the right with its mirror image on the left.
        double mirrored(double from, double to, double top, double bottom) {
            double sumLeft = 0;
            double sumRight = 0;
            double squaresLeft = 0;
            double squaresRight = 0;
            double products = 0;
            int count = GRID * GRID;
            for (int j = 0; j < GRID; j++) {
                double down = top + (bottom - top) * j / (GRID - 1);
                for (int i = 0; i < GRID; i++) {
                    double across = from + (to - from) * i / (GRID - 1);
                    double right = at(across, down);
                    double left = at(-across, down);
                    sumLeft += left;
                    sumRight += right;
                    squaresLeft += left * left;
                    squaresRight += right * right;
                    products += left * right;
                }
            }
            double covariance = products - sumLeft * sumRight / count;
            double varianceLeft = Math.max(0, squaresLeft - sumLeft * sumLeft / count);
            double varianceRight = Math.max(0, squaresRight - sumRight * sumRight / count);
            return covariance / (Math.sqrt(varianceLeft * varianceRight) + 0.01);
        }
    }
}
