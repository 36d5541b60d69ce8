package dev.nearfar.app.bench;

import dev.nearfar.app.Failure;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.Seed.Effort;
import dev.nearfar.core.recipe.Seed.Solver;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// Measures how long the work takes here, each part for a second or two, and longer where pictures are large.
public final class Benchmark {
    /// Above this side the reference in `double` would take longer than all the rest.
    private static final int LARGEST_REFERENCE = 1024;

    /// Of a descent that is run for its steps alone.
    private static final int FEW_STEPS = 9;

    /// Above this side everything is done once if it takes its time, and what compiles is warmed up on a small picture.
    private static final int LARGEST_REPEATED = 2048;

    private static final int SMALL = 256;

    private static final double WIDE_SIGMA = 40;
    private static final List<Seed> EFFORTS =
            List.of(converging(Effort.DRAFT), converging(Effort.GOOD), converging(Effort.BEST));

    private final BenchRequest request;
    private final Consumer<String> hearer;

    /// A benchmark that tells what it measures next.
    public Benchmark(BenchRequest request, Consumer<String> hearer) {
        this.request = request;
        this.hearer = hearer;
    }

    /// Measures everything.
    ///
    /// @throws Failure if a picture cannot be read or written
    public BenchResults run() throws Failure {
        PicturePair.checkFolder(request);
        try (var workers = new Workers(request.threads());
                var mixer = new Mixer(request.threads());
                var alone = new Mixer(1)) {
            hearer.accept("pictures");
            var pair = PicturePair.of(request, workers);
            pair.save(request);
            if (request.size() > LARGEST_REPEATED) {
                hearer.accept("a small picture, to warm up");
                new Measurements(PicturePair.synthetic(SMALL, workers), new Repetition(1, request.seconds()))
                        .mixes(EFFORTS, mixer);
            }
            return measure(pair, workers, mixer, alone);
        }
    }

    private BenchResults measure(PicturePair pair, Workers workers, Mixer mixer, Mixer alone) {
        hearer.accept("published descent");
        var steps = new StepTimes();
        // The first takes ten times as long as the fourth, while the JVM compiles.
        int leastPublished = request.size() > LARGEST_REPEATED ? 1 : 8;
        var published = new Measurements(pair, new Repetition(leastPublished, 2 * request.seconds()))
                .mixes(List.of(Seed.DEFAULT), mixer, steps)
                .getFirst();
        int least = request.size() > LARGEST_REPEATED ? 1 : 2;
        var measurements = new Measurements(pair, new Repetition(least, request.seconds()));
        hearer.accept("solver");
        var efforts = measurements.mixes(EFFORTS, mixer);
        hearer.accept("solver, to the loss of the published descent");
        var quality = new LossReached(pair, Seed.DEFAULT, converging(Effort.BEST), mixer);
        var seedQualityMs = quality.milliseconds(measurements.repetition());
        var good = efforts.get(1);
        var best = efforts.get(2);
        hearer.accept("classic hybrid");
        var classic = measurements.mixes(List.of(Classic.DEFAULT), mixer).getFirst();
        hearer.accept("preset eye");
        double eyeMs = measurements.eyeMs(mixer);
        hearer.accept("far view");
        double farSigma3Ms = measurements.farViewMs(Seed.DEFAULT.sigma(), workers);
        double farSigma40Ms = measurements.farViewMs(WIDE_SIGMA, workers);
        hearer.accept("descent on one thread, with a wide blur, in double");
        return new BenchResults(
                request.size(),
                request.threads(),
                good.report().engine(),
                steps.median(),
                reference(measurements, mixer),
                seedQualityMs,
                best.gap() <= Effort.BEST.gap() ? OptionalDouble.of(best.milliseconds()) : OptionalDouble.empty(),
                classic.milliseconds(),
                measurements.bytesPerPixel(converging(Effort.GOOD), request.threads()),
                good.pixelsSha256(),
                published.milliseconds(),
                published.loss(),
                quality.evaluations(),
                good.milliseconds(),
                good.loss(),
                best.loss(),
                best.gap(),
                measurements.stepMs(descending(Seed.DEFAULT.sigma(), Precision.FLOAT), alone),
                farSigma3Ms,
                farSigma40Ms,
                measurements.stepMs(descending(WIDE_SIGMA, Precision.FLOAT), mixer),
                eyeMs);
    }

    private OptionalDouble reference(Measurements measurements, Mixer mixer) {
        return request.size() > LARGEST_REFERENCE
                ? OptionalDouble.empty()
                : OptionalDouble.of(measurements.stepMs(descending(Seed.DEFAULT.sigma(), Precision.DOUBLE), mixer));
    }

    private static Seed converging(Effort effort) {
        return seed(Seed.DEFAULT.sigma(), Seed.DEFAULT.steps(), Precision.FLOAT, Solver.CONVERGE, effort);
    }

    private static Seed descending(double sigma, Precision precision) {
        return seed(sigma, FEW_STEPS, precision, Solver.DESCENT, Seed.DEFAULT.effort());
    }

    private static Seed seed(double sigma, int steps, Precision precision, Solver solver, Effort effort) {
        return new Seed(
                sigma,
                OptionalInt.empty(),
                Seed.DEFAULT.nearWeight(),
                Seed.DEFAULT.farWeight(),
                steps,
                Seed.DEFAULT.rate(),
                Seed.DEFAULT.start(),
                precision,
                solver,
                effort);
    }
}
