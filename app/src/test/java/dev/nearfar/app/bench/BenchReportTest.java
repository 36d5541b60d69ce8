package dev.nearfar.app.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.nearfar.app.Failure;
import dev.nearfar.app.StandardStreams;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BenchReportTest {
    private static final BenchResults FULL = results(OptionalDouble.of(100.123456789), OptionalInt.of(3));
    private static final BenchResults EMPTY = results(OptionalDouble.empty(), OptionalInt.empty());

    @Test
    void jsonHasTheFieldsOfTheContractInOrder() throws Failure {
        assertThat(written(BenchReport.JSON, FULL)).isEqualTo("""
                {
                  "size" : 512,
                  "threads" : 2,
                  "engine" : "simd512",
                  "evaluationMs" : 1.25,
                  "evaluationMsDouble" : 100.1235,
                  "seedQualityMs" : 100.1235,
                  "optimumMs" : 100.1235,
                  "classicMs" : 1000,
                  "peakBytesPerPixel" : 100.1235,
                  "pixelsSha256" : "abc",
                  "publishedMs" : 0.000001,
                  "publishedLoss" : 7521.927,
                  "seedQualityEvaluations" : 3,
                  "goodMs" : 40,
                  "goodLoss" : 7100,
                  "optimumLoss" : 7000,
                  "optimumGap" : 0.0005,
                  "oneThreadMs" : 2.5,
                  "farSigma3Ms" : 3,
                  "farSigma40Ms" : 4,
                  "seedSigma40Ms" : 5,
                  "eyeMs" : 600
                }
                """);
    }

    @Test
    void whatCouldNotBeMeasuredIsNull() throws Failure {
        assertThat(written(BenchReport.JSON, EMPTY))
                .contains(
                        "\"evaluationMsDouble\" : null,",
                        "\"seedQualityMs\" : null,",
                        "\"optimumMs\" : null,",
                        "\"peakBytesPerPixel\" : null,",
                        "\"seedQualityEvaluations\" : null,");
    }

    @Test
    void theTableNamesEveryFigure() throws Failure {
        var table = written(BenchReport.TABLE, FULL);

        assertThat(Arrays.stream(BenchResults.class.getRecordComponents())
                        .map(component -> component.getName())
                        .filter(name -> name.endsWith("Ms") || name.contains("Per") || name.contains("Sha")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(table).contains(" " + name + " "));
        assertThat(table)
                .contains("512x512 pixels, 2 threads, simd512\n", "  1.250 ms  evaluationMs ", "to loss 7521.927\n")
                .contains("evaluations 3\n", "loss 7000.000, estimated gap 0.050%\n", "pixelsSha256 abc\n");
        assertThat(written(BenchReport.TABLE, EMPTY)).contains("  - ms  seedQualityMs ");
    }

    @Test
    void figuresLookTheSameInEveryCountry() throws Failure {
        var here = Locale.getDefault();
        var table = written(BenchReport.TABLE, FULL);
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(written(BenchReport.TABLE, FULL)).isEqualTo(table);
        } finally {
            Locale.setDefault(here);
        }
    }

    @Test
    void aStreamThatTakesNothingIsAFailure() {
        var full = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException("no space left");
            }
        };

        assertThatExceptionOfType(Failure.class)
                .isThrownBy(
                        () -> BenchReport.JSON.write(FULL, new StandardStreams(InputStream.nullInputStream(), full)))
                .withMessage("standard output: must take all of it, failed: no space left")
                .satisfies(failure -> assertThat(failure.kind()).isEqualTo(Failure.Kind.IO));
    }

    private static String written(BenchReport form, BenchResults results) throws Failure {
        var output = new ByteArrayOutputStream();
        form.write(results, new StandardStreams(InputStream.nullInputStream(), output));
        return output.toString(UTF_8);
    }

    private static BenchResults results(OptionalDouble perhaps, OptionalInt evaluations) {
        return new BenchResults(
                512,
                2,
                "simd512",
                1.25,
                perhaps,
                perhaps,
                perhaps,
                1000,
                perhaps,
                "abc",
                1e-6,
                7521.9272,
                evaluations,
                40,
                7100,
                7000,
                5e-4,
                2.5,
                3,
                4,
                5,
                600);
    }
}
