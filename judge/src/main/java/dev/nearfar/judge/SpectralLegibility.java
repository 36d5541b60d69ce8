package dev.nearfar.judge;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.Viewing;
import java.util.ArrayList;
import java.util.List;

/// What [Legibility] would say of filtered sums of the pictures, foretold from their spectra, in microseconds.
///
/// Correlations of such a sum with the pictures are sums over frequencies of the pictures' own products, each times the
/// amplitudes and the view's weight. The products are gathered once, in [#BINS] rings of frequencies. What is left out: that
/// the eye blurs light and not code values, and that code values end at 0 and 1.
public final class SpectralLegibility {
    private static final int BINS = 256;

    /// Along the diagonal, in cycles per pixel.
    private static final double HIGHEST = Math.sqrt(0.5);

    private final int pictures;
    private final int pixels;
    private final double[] frequencies = new double[BINS];
    private final double[] pixelsPerDegree;

    /// Sums of products by first picture, second picture and ring.
    private final double[][][] products;

    /// The same of differences between neighbours.
    private final double[][][] differences;

    private final List<double[][][]> edges = new ArrayList<>();
    private final List<double[][][]> sensitivities = new ArrayList<>();

    /// Gathers the products.
    ///
    /// @param pictures two or more of one width and height
    /// @param pixelsPerDegree for each picture that of the view in which it should read, > 0
    public SpectralLegibility(List<Picture> pictures, double[] pixelsPerDegree, Workers workers) {
        this.pictures = pictures.size();
        this.pixelsPerDegree = pixelsPerDegree.clone();
        var shape = pictures.getFirst().shape();
        pixels = shape.planeSize();
        var observer = new Observer(shape, workers);
        var spectra = pictures.stream()
                .map(picture -> observer.look(picture).spectrum())
                .toList();
        for (int bin = 0; bin < BINS; bin++) {
            double root = (bin + 0.5) / BINS;
            frequencies[bin] = HIGHEST * root * root;
        }
        products = new double[this.pictures][this.pictures][BINS];
        differences = new double[this.pictures][this.pictures][BINS];
        gather(spectra, shape.width(), shape.height());
        weigh();
    }

    private SpectralLegibility(SpectralLegibility other, double[] pixelsPerDegree) {
        pictures = other.pictures;
        pixels = other.pixels;
        products = other.products;
        differences = other.differences;
        System.arraycopy(other.frequencies, 0, frequencies, 0, BINS);
        this.pixelsPerDegree = pixelsPerDegree.clone();
        weigh();
    }

    /// The same pictures, seen from elsewhere.
    ///
    /// @param pixelsPerDegree for each picture that of the view in which it should read, > 0
    public SpectralLegibility from(double[] pixelsPerDegree) {
        if (pixelsPerDegree.length != pictures) {
            throw new IllegalArgumentException(
                    "views must be as many as pictures, %d, were %d".formatted(pictures, pixelsPerDegree.length));
        }
        return new SpectralLegibility(this, pixelsPerDegree);
    }

    private void weigh() {
        var sensitivity = new ContrastSensitivity();
        for (double density : pixelsPerDegree) {
            edges.add(weighted(differences, frequency -> square(blur(density, frequency))));
            sensitivities.add(weighted(products, frequency -> sensitivity.square(frequency * density)));
        }
    }

    private static double square(double value) {
        return value * value;
    }

    private static double blur(double pixelsPerDegree, double cyclesPerPixel) {
        double a = Math.PI * Viewing.EYE_DEGREES * pixelsPerDegree * cyclesPerPixel;
        return StrictMath.exp(-2 * a * a);
    }

    /// Rings are narrower at the low frequencies, where views differ most: their bounds are squares.
    private void gather(List<float[]> spectra, int width, int height) {
        var down = new double[height];
        for (int k = 0; k < height; k++) {
            down[k] = 2 - 2 * StrictMath.cos(Math.PI * k / height);
        }
        for (int x = 0; x < width; x++) {
            double across = 2 - 2 * StrictMath.cos(Math.PI * x / width);
            double horizontal = x / (2.0 * width);
            for (int y = 0; y < height; y++) {
                double vertical = y / (2.0 * height);
                double frequency = Math.sqrt(horizontal * horizontal + vertical * vertical);
                int bin = Math.min((int) (Math.sqrt(frequency / HIGHEST) * BINS), BINS - 1);
                int at = x * height + y;
                for (int first = 0; first < pictures; first++) {
                    for (int second = first; second < pictures; second++) {
                        double product = (double) spectra.get(first)[at] * spectra.get(second)[at];
                        products[first][second][bin] += product;
                        // What differences between neighbours do to this coefficient, squared.
                        differences[first][second][bin] += product * (across + down[y]);
                    }
                }
            }
        }
    }

    private interface Weight {
        double at(double cyclesPerPixel);
    }

    /// Both orders of each pair are filled in.
    private double[][][] weighted(double[][][] sums, Weight weight) {
        var result = new double[pictures][pictures][BINS];
        for (int bin = 0; bin < BINS; bin++) {
            double factor = weight.at(frequencies[bin]);
            for (int first = 0; first < pictures; first++) {
                for (int second = first; second < pictures; second++) {
                    result[first][second][bin] = factor * sums[first][second][bin];
                    result[second][first][bin] = result[first][second][bin];
                }
            }
        }
        return result;
    }

    /// The middles of the rings, in cycles per pixel.
    public double[] frequencies() {
        return frequencies.clone();
    }

    /// Foretells.
    ///
    /// @param amplitudes for each picture, by which factor it stands in the sum at each of the [#frequencies]
    public Reading of(double[][] amplitudes) {
        var views = new ArrayList<ViewReading>();
        for (int view = 0; view < pictures; view++) {
            var edge = correlations(edges.get(view), amplitudes);
            var csf = correlations(sensitivities.get(view), amplitudes);
            var measures = new ArrayList<Measures>();
            for (int picture = 0; picture < pictures; picture++) {
                measures.add(new Measures(edge[picture], csf[picture]));
            }
            views.add(new ViewReading(pixelsPerDegree[view], view, measures));
        }
        return new Reading(views);
    }

    private double[] correlations(double[][][] sums, double[][] amplitudes) {
        var shared = new double[pictures];
        double own = 0;
        for (int first = 0; first < pictures; first++) {
            for (int second = 0; second < pictures; second++) {
                double sum = 0;
                for (int bin = 0; bin < BINS; bin++) {
                    double part = amplitudes[first][bin] * sums[first][second][bin];
                    sum += part;
                    own += part * amplitudes[second][bin];
                }
                shared[second] += sum;
            }
        }
        for (int picture = 0; picture < pictures; picture++) {
            double squares = 0;
            for (double each : sums[picture][picture]) {
                squares += each;
            }
            double lengths = Math.sqrt(squares * own);
            shared[picture] = lengths < 1e-9 ? 0 : Math.clamp(shared[picture] / lengths, -1, 1);
        }
        return shared;
    }

    /// The sum's standard deviation, in code values.
    ///
    /// @param amplitudes as for [#of]
    public double deviation(double[][] amplitudes) {
        double squares = 0;
        for (int first = 0; first < pictures; first++) {
            for (int second = 0; second < pictures; second++) {
                var pair = products[Math.min(first, second)][Math.max(first, second)];
                for (int bin = 0; bin < BINS; bin++) {
                    squares += amplitudes[first][bin] * amplitudes[second][bin] * pair[bin];
                }
            }
        }
        return Math.sqrt(Math.max(squares, 0) / pixels);
    }
}
