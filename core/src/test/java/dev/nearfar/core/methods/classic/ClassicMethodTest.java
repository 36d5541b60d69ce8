package dev.nearfar.core.methods.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.nearfar.core.Pictures;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Cutoff;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.result.Clipping;
import dev.nearfar.core.result.Hybrid;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The classic hybrid against its formula, written down once more over the plane, pixel by pixel.
class ClassicMethodTest {
    private static final Shape SHAPE = new Shape(3, 7, 9);
    /// Deviation over period of the sine that a Gaussian halves: exp(−2π²σ²f²) = ½.
    private static final double HALVED = Math.sqrt(Math.log(2) / 2) / Math.PI;

    private static final int HEIGHT = SHAPE.height();
    private static final int WIDTH = SHAPE.width();

    /// Cutoffs and the periods that they are, in pixels, on 9 pixels of 40 cm, the near picture seen from 40 cm and the
    /// far one from 5 m. The last blurs leave samples out, which may cost 2·10⁻⁵ each.
    @ParameterizedTest
    @CsvSource({
        "8px, 5px, 8, 5, 1e-6",
        "3px, 12px, 3, 12, 1e-6",
        "1.5cpp, 3cpp, 6, 3, 1e-6",
        "0.4cpd, 0.04cpd, 4.9087708, 3.9310276, 1e-6",
        "40px, 20px, 40, 20, 4e-5"
    })
    void followsTheFormula(String low, String high, double lowPeriod, double highPeriod, double tolerance) {
        var near = Pictures.noise(SHAPE, 1);
        var far = Pictures.noise(SHAPE, 2);
        for (var light : Classic.Light.values()) {
            var hybrid = mixed(low, high, light, near, far);
            var expected = formula(near, far, HALVED * lowPeriod, HALVED * highPeriod, light);
            long below = 0;
            long above = 0;
            double lowest = 0;
            double highest = 1;
            for (int channel = 0; channel < 3; channel++) {
                for (int i = 0; i < SHAPE.planeSize(); i++) {
                    double value = expected[channel][i];
                    assertThat(hybrid.canvas().get(channel, i)).isCloseTo(Math.clamp(value, 0, 1), within(tolerance));
                    below += value < 0 ? 1 : 0;
                    above += value > 1 ? 1 : 0;
                    lowest = Math.min(lowest, value);
                    highest = Math.max(highest, value);
                }
            }
            var clipping = hybrid.report().clipping();
            assertThat(clipping.below()).isEqualTo(below);
            assertThat(clipping.above()).isEqualTo(above);
            assertThat(clipping.lowest()).isCloseTo(lowest, within(13 * tolerance));
            assertThat(clipping.highest()).isCloseTo(highest, within(tolerance));
            assertThat(clipping.share()).isEqualTo((below + above) / (double) SHAPE.samples());
        }
    }

    @Test
    void somethingIsClippedInTheseTests() {
        var clipping = mixed("8px", "5px", Classic.Light.CODE, Pictures.noise(SHAPE, 1), Pictures.noise(SHAPE, 2))
                .report()
                .clipping();
        assertThat(clipping.below()).isPositive();
        assertThat(clipping.above()).isPositive();
    }

    @ParameterizedTest
    @CsvSource({"8px, CODE", "8px, LINEAR", "40px, CODE", "40px, LINEAR", "0.1px, CODE"})
    void onePictureTwiceIsThatPicture(String cutoff, Classic.Light light) {
        var picture = Pictures.noise(SHAPE, 3);
        var hybrid = mixed(cutoff, cutoff, light, picture, picture);
        assertThat(hybrid.to8Bit()).isEqualTo(picture.to8Bit());
    }

    /// A blur that only rounds away from 1 must not count as lost light.
    @ParameterizedTest
    @CsvSource({"65535, CODE", "65535, LINEAR", "0, CODE", "0, LINEAR"})
    void nothingIsClippedOfWhiteOrOfBlack(int code, Classic.Light light) {
        var shape = new Shape(3, 40, 50);
        var picture = Pictures.plain(shape, code);
        for (String cutoff : new String[] {"8px", "13px", "40px"}) {
            var hybrid = mixed(cutoff, "9px", light, picture, picture);
            assertThat(hybrid.to8Bit()).containsOnly((byte) (code / 257));
            assertThat(hybrid.report().clipping()).isEqualTo(Clipping.NONE);
        }
    }

    @Test
    void theReportSaysThatNothingWasSearched() {
        var report = mixed("8px", "5px", Classic.Light.CODE, Pictures.noise(SHAPE, 1), Pictures.noise(SHAPE, 2))
                .report();
        assertThat(report.losses()).isEmpty();
        assertThat(report.evaluations()).isZero();
        assertThat(report.gapEstimate()).isEmpty();
        assertThat(report.reproducible()).isTrue();
    }

    private static Hybrid mixed(String low, String high, Classic.Light light, Picture near, Picture far) {
        var classic = new Classic(Cutoff.parse(low), Cutoff.parse(high), light);
        try (var mixer = new Mixer(2)) {
            return mixer.mix(Recipe.DEFAULT.withMethod(classic), near, far, Listener.NONE);
        }
    }

    private static double[][] formula(Picture a, Picture b, double lowSigma, double highSigma, Classic.Light light) {
        DoubleUnaryOperator decode = light == Classic.Light.CODE ? v -> v : ClassicMethodTest::lightOf;
        DoubleUnaryOperator encode = light == Classic.Light.CODE ? v -> v : ClassicMethodTest::codeOf;
        var result = new double[3][SHAPE.planeSize()];
        for (int channel = 0; channel < 3; channel++) {
            var x = samples(a, channel, decode);
            var y = samples(b, channel, decode);
            for (int i = 0; i < SHAPE.planeSize(); i++) {
                result[channel][i] = encode.applyAsDouble(blurred(y, i, lowSigma) + x[i] - blurred(x, i, highSigma));
            }
        }
        return result;
    }

    /// One sample of a Gaussian blur: all that lies within eight deviations, the picture mirrored beyond its edges.
    private static double blurred(double[] samples, int at, double sigma) {
        int reach = (int) Math.ceil(8 * sigma);
        double sum = 0;
        double weights = 0;
        for (int dy = -reach; dy <= reach; dy++) {
            for (int dx = -reach; dx <= reach; dx++) {
                double weight = Math.exp(-(dx * dx + dy * dy) / (2 * sigma * sigma));
                sum += weight * samples[mirrored(at / WIDTH + dy, HEIGHT) * WIDTH + mirrored(at % WIDTH + dx, WIDTH)];
                weights += weight;
            }
        }
        return sum / weights;
    }

    private static int mirrored(int position, int length) {
        int p = position;
        while (p < 0 || p >= length) {
            p = p < 0 ? -1 - p : 2 * length - 1 - p;
        }
        return p;
    }

    private static double[] samples(Picture picture, int channel, DoubleUnaryOperator decode) {
        var samples = new double[SHAPE.planeSize()];
        for (int i = 0; i < samples.length; i++) {
            samples[i] = decode.applyAsDouble(picture.code(channel, i) / 65_535.0);
        }
        return samples;
    }

    private static double lightOf(double code) {
        return code <= 0.04045 ? code / 12.92 : Math.pow((code + 0.055) / 1.055, 2.4);
    }

    private static double codeOf(double light) {
        return light <= 0.0031308 ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
    }
}
