package dev.nearfar.core.picture;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.kernel.FloatCurve;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;

/// Draws a picture through a [Homography] or a [ThinPlate]: Lanczos of three lobes, in linear light, widened where it shrinks so that nothing
/// folds back, the picture mirrored beyond its edges.
public final class Warp {
    private static final int LOBES = 3;

    /// Samples of the kernel's table between whole numbers.
    private static final int STEPS = 1024;

    /// By how much a picture may be shrunk anywhere: beyond, mere dots would be left of it.
    private static final double MOST_SHRUNK = 64;

    private final Workers workers;
    private final float[] kernel = new float[LOBES * STEPS + 2];

    /// A warp whose work is shared out.
    public Warp(Workers workers) {
        this.workers = workers;
        for (int step = 0; step < kernel.length; step++) {
            kernel[step] = (float) Resampler.lanczos((double) step / STEPS);
        }
    }

    /// The picture as it looks through the map, in a frame of its own size.
    ///
    /// @param map from the picture's pixels to the frame's
    /// @throws IllegalArgumentException if some of the frame lies beyond the map's horizon, or the picture is shrunk to dots
    public Picture draw(Picture picture, Homography map, int width, int height) {
        var back = map.inverse();
        requireSeen(back, width, height);
        return draw(picture, new StraightSource(back), width, height);
    }

    /// The picture as it looks through a plate, in a frame of its own size.
    ///
    /// @param back from the frame's pixels to the picture's
    public Picture draw(Picture picture, ThinPlate back, int width, int height) {
        return draw(picture, new BentSource(back, width, height), width, height);
    }

    private Picture draw(Picture picture, Source source, int width, int height) {
        var shape = new Shape(picture.shape().channels(), height, width);
        var light = light(picture);
        var planes = new char[shape.channels()][shape.planeSize()];
        var curve = FloatCurve.of(new Srgb());
        var rows = new Rows(shape.withChannels(1), workers);
        var scratch = new Scratch[workers.count()];
        rows.forEach((channel, row, worker) -> {
            if (scratch[worker] == null) {
                scratch[worker] = new Scratch(shape);
            }
            scratch[worker].row(light, picture.shape(), source, row, curve, planes);
        });
        return Picture.of16Bit(shape, planes);
    }

    /// Which pixels of the frame the picture covers, row by row.
    public static boolean[] covered(Shape picture, Homography map, int width, int height) {
        var back = map.inverse();
        var covered = new boolean[width * height];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                covered[y * width + x] = back.w(x, y) > 0
                        && isInside(back.x(x, y), picture.width())
                        && isInside(back.y(x, y), picture.height());
            }
        }
        return covered;
    }

    /// Which pixels of the frame the picture covers through a plate, row by row.
    ///
    /// @param back from the frame's pixels to the picture's
    public static boolean[] covered(Shape picture, ThinPlate back, int width, int height) {
        var source = new BentSource(back, width, height);
        var place = new Place();
        var covered = new boolean[width * height];
        for (int index = 0; index < covered.length; index++) {
            source.at(index % width, index / width, place);
            covered[index] = isInside(place.x, picture.width()) && isInside(place.y, picture.height());
        }
        return covered;
    }

    private static boolean isInside(double place, int length) {
        return place >= -0.5 && place <= length - 0.5;
    }

    private static void requireSeen(Homography back, int width, int height) {
        for (int corner = 0; corner < 4; corner++) {
            double x = corner % 2 == 0 ? 0 : width - 1.0;
            double y = corner < 2 ? 0 : height - 1.0;
            if (!(back.w(x, y) > 1e-6)) {
                throw new IllegalArgumentException(
                        "matrix must leave the whole frame of %dx%d before the horizon, had its corner (%.0f, %.0f) beyond"
                                .formatted(width, height, x, y));
            }
            double scale = Math.abs(back.scaleAt(x, y));
            if (scale > MOST_SHRUNK || scale < 1 / MOST_SHRUNK) {
                throw new IllegalArgumentException(
                        "matrix must scale by 1/64 to 64 everywhere, was %.3g".formatted(1 / scale));
            }
        }
    }

    private static float[][] light(Picture picture) {
        var ofCode = Resampler.lightOfCodes();
        var light = new float[picture.shape().channels()][picture.shape().planeSize()];
        for (int channel = 0; channel < light.length; channel++) {
            for (int index = 0; index < light[channel].length; index++) {
                light[channel][index] = ofCode[picture.code(channel, index)];
            }
        }
        return light;
    }

    private static double length(double right, double down) {
        return Math.sqrt(right * right + down * down);
    }

    /// Where a pixel comes from, and how far that place moves across and down with a pixel's step.
    private static final class Place {
        private double x;
        private double y;
        private double stepX;
        private double stepY;
    }

    /// Where a frame's pixels come from.
    private interface Source {
        void at(int x, int y, Place place);
    }

    private record StraightSource(Homography back) implements Source {
        @Override
        public void at(int x, int y, Place place) {
            double w = back.w(x, y);
            place.x = back.x(x, y);
            place.y = back.y(x, y);
            place.stepX = length(back.a() - place.x * back.g(), back.b() - place.x * back.h()) / w;
            place.stepY = length(back.d() - place.y * back.g(), back.e() - place.y * back.h()) / w;
        }
    }

    /// A plate at every fourth pixel, straight between: what it bends within four pixels is below a tenth of one.
    private static final class BentSource implements Source {
        private static final int STEP = 4;

        private final int columns;
        private final double[] across;
        private final double[] below;

        BentSource(ThinPlate back, int width, int height) {
            columns = (width - 1) / STEP + 2;
            int rows = (height - 1) / STEP + 2;
            across = new double[columns * rows];
            below = new double[columns * rows];
            for (int index = 0; index < across.length; index++) {
                double x = STEP * (index % columns);
                double y = STEP * (index / columns);
                across[index] = back.x(x, y);
                below[index] = back.y(x, y);
            }
        }

        @Override
        public void at(int x, int y, Place place) {
            int node = y / STEP * columns + x / STEP;
            double right = (double) (x % STEP) / STEP;
            double down = (double) (y % STEP) / STEP;
            place.x = between(across, node, right, down);
            place.y = between(below, node, right, down);
            place.stepX = step(across, node, right, down);
            place.stepY = step(below, node, right, down);
        }

        private double between(double[] values, int node, double right, double down) {
            double upper = values[node] + right * (values[node + 1] - values[node]);
            double lower = values[node + columns] + right * (values[node + columns + 1] - values[node + columns]);
            return upper + down * (lower - upper);
        }

        private double step(double[] values, int node, double right, double down) {
            double upper = values[node + 1] - values[node];
            double lower = values[node + columns + 1] - values[node + columns];
            double left = values[node + columns] - values[node];
            double farther = values[node + columns + 1] - values[node + 1];
            return length(upper + down * (lower - upper), left + right * (farther - left)) / STEP;
        }
    }

    /// The weights of the samples around a place on a line.
    private final class Taps {
        private int[] indices = new int[8];
        private float[] weights = new float[8];
        private int count;

        /// @param reach how many samples a lobe is wide, at least 1
        void around(double place, double reach, int length) {
            int first = (int) Math.ceil(place - LOBES * reach);
            count = (int) Math.floor(place + LOBES * reach) - first + 1;
            if (indices.length < count) {
                indices = new int[count];
                weights = new float[count];
            }
            float sum = 0;
            for (int tap = 0; tap < count; tap++) {
                indices[tap] = Border.REFLECT.index(first + tap, length);
                weights[tap] = kernelAt(Math.abs(first + tap - place) / reach);
                sum += weights[tap];
            }
            for (int tap = 0; tap < count; tap++) {
                weights[tap] /= sum;
            }
        }

        private float kernelAt(double distance) {
            double step = Math.min(distance, LOBES) * STEPS;
            int below = (int) step;
            float part = (float) (step - below);
            return kernel[below] + part * (kernel[below + 1] - kernel[below]);
        }
    }

    /// A worker's own memory.
    private final class Scratch {
        private final Taps across = new Taps();
        private final Taps down = new Taps();
        private final Place place = new Place();
        private final float[][] line;
        private final float[] codes;
        private final float[] slopes;

        Scratch(Shape frame) {
            line = new float[frame.channels()][frame.width()];
            codes = new float[frame.width()];
            slopes = new float[frame.width()];
        }

        void row(float[][] light, Shape from, Source source, int y, FloatCurve curve, char[][] planes) {
            int width = codes.length;
            for (int x = 0; x < width; x++) {
                source.at(x, y, place);
                across.around(place.x, Math.max(1, place.stepX), from.width());
                down.around(place.y, Math.max(1, place.stepY), from.height());
                for (int channel = 0; channel < light.length; channel++) {
                    line[channel][x] = Math.clamp(sum(light[channel], from.width()), 0, 1);
                }
            }
            for (int channel = 0; channel < light.length; channel++) {
                RowKernels.best().encode(curve, line[channel], 0, codes, 0, slopes, 0, width);
                for (int x = 0; x < width; x++) {
                    planes[channel][y * width + x] = (char) Rounding.NEAREST.step(codes[x], Picture.WHITE);
                }
            }
        }

        private float sum(float[] plane, int width) {
            float sum = 0;
            for (int row = 0; row < down.count; row++) {
                int at = down.indices[row] * width;
                float inRow = 0;
                for (int column = 0; column < across.count; column++) {
                    inRow += across.weights[column] * plane[at + across.indices[column]];
                }
                sum += down.weights[row] * inRow;
            }
            return sum;
        }
    }
}
