package dev.nearfar.core.methods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.sun.management.ThreadMXBean;
import dev.nearfar.core.EyeRecipes;
import dev.nearfar.core.Pictures;
import dev.nearfar.core.kernel.RowKernels;
import dev.nearfar.core.optimise.Listener;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.AlignBy;
import dev.nearfar.core.recipe.Classic;
import dev.nearfar.core.recipe.CutTo;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Method;
import dev.nearfar.core.recipe.Placement;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.Seed;
import dev.nearfar.core.recipe.SeedSettings;
import dev.nearfar.core.recipe.Sights;
import dev.nearfar.core.recipe.Terms;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// What is told before the work is no less than what the work then takes. Everything allocated is counted, also what has
/// become garbage, so this errs on the safe side; the largest arrays outweigh the rest at this size. Measured on the
/// scalar engine, since vectors are objects too until the compiler has seen their loops; and not for the `double`
/// reference, whose `StrictMath.pow` makes garbage at every call.
@Tag("engines")
class MemoryNeedTest {
    private static final Shape SHAPE = new Shape(3, 600, 800);

    static Stream<Method> methods() {
        return Stream.of(
                SeedSettings.defaults().steps(2).seed(),
                SeedSettings.defaults().solver(Seed.Solver.CONVERGE).seed(),
                Classic.DEFAULT);
    }

    /// Hanging so large or small that no view, or every view, blurs.
    static Stream<Recipe> eyes() {
        var eye = Recipe.DEFAULT.withMethod(Eye.DEFAULT);
        return Stream.of("2m", "40cm", "12cm", "5cm")
                .flatMap(width -> Stream.of("none", "1.5m", "1m,1.8m,3m")
                        .map(middle -> eye.withGeometry(EyeRecipes.at(width, "40cm", middle, "5m"))));
    }

    /// Of the memory that `eye` takes much is free again before the rest is taken, so here what is still held is counted at every
    /// evaluation, and the picture that is written.
    @ParameterizedTest
    @MethodSource("eyes")
    void coversWhatEyeHoldsAtOnce(Recipe recipe) {
        assumeThat(RowKernels.best().name()).isEqualTo("scalar");
        var pictures = new ArrayList<Picture>();
        for (int seed = 0; seed < recipe.geometry().distances().size(); seed++) {
            pictures.add(Pictures.noise(SHAPE, seed));
        }
        long before = held();
        var most = new AtomicLong();
        try (var mixer = new Mixer(1)) {
            mixer.mix(recipe, pictures, evaluation -> {
                most.set(Math.max(most.get(), held() - before));
                return true;
            });
        }
        long taken = most.get() + SHAPE.samples();
        long told = MemoryNeed.bytes(recipe, SHAPE) - 2L * pictures.size() * SHAPE.samples();
        assertThat(told).isBetween(taken, 2 * taken);
    }

    private static long held() {
        var memory = ManagementFactory.getMemoryMXBean();
        memory.gc();
        return memory.getHeapMemoryUsage().getUsed();
    }

    /// With a far blur of some pixels, as a photograph of 4 megapixels has it on a wall.
    @Test
    void eyeTakesAtMost120BytesAPixel() {
        var recipe = Recipe.DEFAULT.withMethod(Eye.DEFAULT);
        for (int width : new int[] {2048, 4000, 6000}) {
            var shape = new Shape(3, width * 3 / 4, width);
            assertThat((double) MemoryNeed.bytes(recipe, shape) / shape.planeSize())
                    .isLessThanOrEqualTo(120);
        }
    }

    static Stream<String> sights() {
        return Stream.of(
                "near=A,thumbnail:96=B",
                "near=A,protan=B",
                "near=A,mirrored=B",
                "near=A,motion:9@30=B",
                "near=A,from:5m;inside=C=B,thumbnail:96=C");
    }

    /// Views say themselves what they keep.
    @ParameterizedTest
    @MethodSource("sights")
    void coversWhatViewsAllocate(String sights) {
        var eye = Eye.DEFAULT.withEffort(Seed.Effort.DRAFT);
        coversWhatAMixAllocates(Recipe.DEFAULT.withMethod(eye).withSee(Sights.parse(sights)));
    }

    /// What a preset does fast for its own list, an edited one does not get.
    @Test
    void coversWhatAnEditedListAllocates() {
        var eye = Eye.DEFAULT.with(Eye.Strengths.UNTRIED).withEffort(Seed.Effort.DRAFT);
        var resolved = Recipe.DEFAULT.withMethod(eye).resolved(SHAPE);
        var own = PresetTerms.of(resolved, SHAPE).list();
        var edited = resolved.withTerms(new Terms(own.subList(0, own.size() - 1)));

        assertThat(MemoryNeed.bytes(resolved.withTerms(new Terms(own)), SHAPE))
                .isEqualTo(MemoryNeed.bytes(resolved, SHAPE));
        coversWhatAMixAllocates(edited);
    }

    @ParameterizedTest
    @MethodSource("methods")
    void coversWhatAMixAllocates(Method method) {
        coversWhatAMixAllocates(Recipe.DEFAULT.withMethod(method));
    }

    private static void coversWhatAMixAllocates(Recipe recipe) {
        assumeThat(RowKernels.best().name()).isEqualTo("scalar");
        var pictures = new ArrayList<Picture>();
        for (int seed = 0; seed < recipe.pictures(); seed++) {
            pictures.add(Pictures.noise(SHAPE, seed));
        }
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (var mixer = new Mixer(1)) {
            mixer.mix(recipe, pictures, Listener.NONE);
            long before = threads.getCurrentThreadAllocatedBytes();
            var hybrid = mixer.mix(recipe, pictures, Listener.NONE);
            var picture = hybrid.to8Bit();
            long taken = threads.getCurrentThreadAllocatedBytes() - before;

            assertThat(picture).hasSize((int) SHAPE.samples());
            assertThat(MemoryNeed.bytes(recipe, SHAPE)).isBetween(taken, 2 * taken);
        }
    }

    @ParameterizedTest
    @EnumSource(Placement.Surround.class)
    void coversWhatLayingOneOntoTheOtherAllocates(Placement.Surround surround) {
        assumeThat(RowKernels.best().name()).isEqualTo("scalar");
        var map = new AlignBy.Matrix(Homography.similarity(1, 0.1, 40, 30));
        var recipe = Recipe.DEFAULT.withPlacement(new Placement(map, Placement.Moved.FAR, surround, new CutTo.None()));
        var pictures = List.of(Pictures.noise(SHAPE, 1), Pictures.noise(new Shape(3, 500, 900), 2));
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        try (var mixer = new Mixer(1)) {
            mixer.align(recipe, pictures, note -> {});
            long before = threads.getCurrentThreadAllocatedBytes();
            mixer.align(recipe, pictures, note -> {});
            long taken = threads.getCurrentThreadAllocatedBytes() - before;

            assertThat(MemoryNeed.aligning(pictures.getLast().shape(), SHAPE)).isBetween(taken, 4 * taken);
        }
    }

    @ParameterizedTest
    @MethodSource("methods")
    void convergingTakesAtMost160BytesAPixel(Method method) {
        var need = MemoryNeed.bytes(Recipe.DEFAULT.withMethod(method), SHAPE) / (double) SHAPE.planeSize();
        if (method instanceof Seed seed && seed.solver() == Seed.Solver.CONVERGE) {
            int twoPicturesOf16Bits = 2 * 3 * 2;
            assertThat(need + twoPicturesOf16Bits).isLessThanOrEqualTo(160);
        } else {
            assertThat(need).isPositive();
        }
    }
}
