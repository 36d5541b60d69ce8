package dev.nearfar.core.picture;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.kernel.FloatCurve;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.parallel.Workers;
import java.util.Arrays;

/// Scales a part of a picture to another size: Lanczos of three lobes, in linear light, widened when shrinking so that
/// nothing folds back, the picture mirrored beyond its edge.
public final class Resampler {
    private static final double LOBES = 3;
    private static final FloatCurve CURVE = FloatCurve.of(new Srgb());

    private static final float[] LIGHT_OF_CODE = lightOfCodes();

    private final Workers workers;

    /// A resampler whose work is shared out.
    public Resampler(Workers workers) {
        this.workers = workers;
    }

    /// The rectangle of `picture` that starts at (`left`, `top`) and is `wide × high` pixels, fractions allowed, as a
    /// picture of `width × height` pixels.
    public Picture scale(Picture picture, double left, double top, double wide, double high, int width, int height) {
        var from = picture.shape();
        var lightOfCode = LIGHT_OF_CODE;
        var across = taps(left, wide, width, from.width());
        var down = taps(top, high, height, from.height());
        var planes = new char[from.channels()][width * height];
        var lights = new float[workers.count()][from.width()];
        var lines = new float[workers.count()][width];
        var codes = new float[workers.count()][width];
        var slopes = new float[workers.count()][width];
        for (int plane = 0; plane < from.channels(); plane++) {
            int channel = plane;
            var between = new float[from.height() * width];
            workers.forEach(from.height(), (row, worker) -> {
                var light = lights[worker];
                for (int x = 0; x < light.length; x++) {
                    light[x] = lightOfCode[picture.code(channel, row * from.width() + x)];
                }
                across(across, light, between, row * width);
            });
            workers.forEach(height, (y, worker) -> {
                var line = lines[worker];
                Arrays.fill(line, 0);
                for (int k = 0; k < down.weights[y].length; k++) {
                    RowKernels.best()
                            .addScaled((float) down.weights[y][k], between, down.sources[y][k] * width, line, 0, width);
                }
                for (int x = 0; x < width; x++) {
                    line[x] = Math.clamp(line[x], 0, 1);
                }
                RowKernels.best().encode(CURVE, line, 0, codes[worker], 0, slopes[worker], 0, width);
                for (int x = 0; x < width; x++) {
                    planes[channel][y * width + x] = (char) Rounding.NEAREST.step(codes[worker][x], Picture.WHITE);
                }
            });
        }
        return Picture.of16Bit(new Shape(from.channels(), height, width), planes);
    }

    /// A line of its own, so that the compiler sees a loop without anything else in it.
    private static void across(Taps taps, float[] light, float[] to, int at) {
        for (int x = 0; x < taps.weights.length; x++) {
            var weights = taps.weights[x];
            var sources = taps.sources[x];
            int first = sources[0];
            double sum = 0;
            if (taps.isRun[x]) {
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * light[first + k];
                }
            } else {
                for (int k = 0; k < weights.length; k++) {
                    sum += weights[k] * light[sources[k]];
                }
            }
            to[at + x] = (float) sum;
        }
    }

    /// Linear light of each 16-bit code.
    static float[] lightOfCodes() {
        var light = new float[Picture.WHITE + 1];
        var curve = new Srgb();
        for (int code = 0; code < light.length; code++) {
            light[code] = (float) curve.decode(code / (double) Picture.WHITE);
        }
        return light;
    }

    private static final class Taps {
        private final int[][] sources;
        private final double[][] weights;

        /// Whether sources follow one another, none being mirrored.
        private final boolean[] isRun;

        Taps(int count) {
            sources = new int[count][];
            weights = new double[count][];
            isRun = new boolean[count];
        }
    }

    private static Taps taps(double start, double length, int count, int available) {
        double scale = length / count;
        double stretch = Math.max(scale, 1);
        var taps = new Taps(count);
        var sources = taps.sources;
        var weights = taps.weights;
        for (int i = 0; i < count; i++) {
            double centre = start + (i + 0.5) * scale - 0.5;
            int first = (int) Math.ceil(centre - LOBES * stretch);
            int last = (int) Math.floor(centre + LOBES * stretch);
            sources[i] = new int[last - first + 1];
            weights[i] = new double[last - first + 1];
            taps.isRun[i] = first >= 0 && last < available;
            double sum = 0;
            for (int k = 0; k < weights[i].length; k++) {
                sources[i][k] = Border.REFLECT.index(first + k, available);
                weights[i][k] = lanczos((first + k - centre) / stretch);
                sum += weights[i][k];
            }
            for (int k = 0; k < weights[i].length; k++) {
                weights[i][k] /= sum;
            }
        }
        return taps;
    }

    /// `sinc(x)·sinc(x/3)` within three lobes.
    static double lanczos(double x) {
        if (Math.abs(x) < 1e-12) {
            return 1;
        }
        if (Math.abs(x) >= LOBES) {
            return 0;
        }
        double phase = Math.PI * x;
        return LOBES * StrictMath.sin(phase) * StrictMath.sin(phase / LOBES) / (phase * phase);
    }
}
