package dev.nearfar.app.bench;

import com.sun.management.ThreadMXBean;
import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Method;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.result.Hybrid;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.pipeline.tune.Tune;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleSupplier;
import java.util.stream.IntStream;

/// The ways of measuring. Each warms up by itself.
///
/// @param pair the pictures to work on
/// @param repetition how often everything is done
record Measurements(PicturePair pair, Repetition repetition) {
    /// Mixes in turn, again and again; one result for each method, in order.
    List<Timed> mixes(List<? extends Method> methods, Mixer mixer) {
        return mixes(methods, mixer, Listener.NONE);
    }

    /// The same, with a listener to all of them.
    List<Timed> mixes(List<? extends Method> methods, Mixer mixer, Listener listener) {
        var hybrids = new Hybrid[methods.size()];
        var timed = new ArrayList<DoubleSupplier>();
        for (int index = 0; index < hybrids.length; index++) {
            int at = index;
            timed.add(() -> {
                hybrids[at] = mix(methods.get(at), mixer, pair, listener);
                return 1e3 * hybrids[at].report().secondsSolving();
            });
        }
        var medians = repetition.medians(timed);
        return IntStream.range(0, hybrids.length)
                .mapToObj(index -> Timed.of(medians.get(index), hybrids[index]))
                .toList();
    }

    /// Preset `eye` with nothing given: choosing the strengths, and the picture.
    double eyeMs(Mixer mixer) {
        var pictures = List.of(pair.near(), pair.far());
        var recipe = Recipe.DEFAULT.withMethod(Eye.DEFAULT).resolved(pair.near().shape());
        return repetition.median(() -> {
            long begin = System.nanoTime();
            var chosen = Tune.choose(Eye.DEFAULT, pictures, recipe.geometry(), mixer);
            mixer.mix(recipe.withMethod(chosen), pictures, Listener.NONE);
            return (System.nanoTime() - begin) / 1e6;
        });
    }

    /// The step of a descent.
    double stepMs(Method descent, Mixer mixer) {
        var steps = new StepTimes();
        mixes(List.of(descent), mixer, steps);
        return steps.median();
    }

    /// The far view of a true Gaussian, forward and back, in `float`.
    double farViewMs(double sigmaPixels, Workers workers) {
        var canvas = pair.near().toPlanes(Precision.FLOAT);
        var view = new ViewSpec.Far(new Srgb(), sigmaPixels).build(canvas.shape(), Precision.FLOAT, workers);
        var seen = Planes.zero(view.output(), Precision.FLOAT);
        var gradient = Planes.zero(view.input(), Precision.FLOAT);
        return repetition.median(() -> {
            long begin = System.nanoTime();
            view.forward(canvas, seen);
            view.pullback(seen, gradient);
            return (System.nanoTime() - begin) / 1e6;
        });
    }

    /// All that one mix allocates over the number of pixels, both pictures and the 8-bit result included. The least of a
    /// few: code that is not compiled yet allocates more. Empty where the JVM keeps no such account.
    OptionalDouble bytesPerPixel(Method method, int threads) {
        if (!(ManagementFactory.getThreadMXBean() instanceof ThreadMXBean account)
                || !account.isThreadAllocatedMemorySupported()
                || !account.isThreadAllocatedMemoryEnabled()) {
            return OptionalDouble.empty();
        }
        var near = pair.near().to8Bit();
        var far = pair.far().to8Bit();
        var shape = pair.near().shape();
        long least = Long.MAX_VALUE;
        for (int time = 0; time < repetition.least(); time++) {
            long before = account.getTotalThreadAllocatedBytes();
            try (var mixer = new Mixer(threads)) {
                var again = new PicturePair(Picture.of8Bit(shape, near), Picture.of8Bit(shape, far));
                var made = mix(method, mixer, again, Listener.NONE).to8Bit();
                least = Math.min(least, account.getTotalThreadAllocatedBytes() - before);
                if (made.length != shape.samples()) {
                    throw new IllegalStateException(
                            "samples must be %d, were %d".formatted(shape.samples(), made.length));
                }
            }
        }
        return OptionalDouble.of((double) least / shape.planeSize());
    }

    private static Hybrid mix(Method method, Mixer mixer, PicturePair pair, Listener listener) {
        return mixer.mix(Recipe.DEFAULT.withMethod(method), pair.near(), pair.far(), listener);
    }
}
