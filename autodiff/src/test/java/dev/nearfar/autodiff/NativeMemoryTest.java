package dev.nearfar.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.external.Device;
import dev.nearfar.core.external.ErrorTask;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Geometry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Memory outside of the heap stays where it is over 1,000 evaluations. The figures go to `target/native-memory.txt`.
class NativeMemoryTest {
    private static final Shape SHAPE = new Shape(3, 128, 128);
    private static final int WARM_UP = 200;
    private static final int STEPS = 1000;

    /// An evaluation makes some 7 MiB of tensors: a leak of a single one would come to 200 MiB.
    private static final long MOST_KIB = 32 << 10;

    @Test
    void aThousandStepsLeaveNothingBehind() throws IOException {
        var pictures = List.of(
                Planes.random(SHAPE, Precision.FLOAT, new Random(1)),
                Planes.random(SHAPE, Precision.FLOAT, new Random(2)));
        var canvas = Planes.random(SHAPE, Precision.FLOAT, new Random(3));
        try (var workers = new Workers(1);
                var source = new JavaErrors()
                        .compile(
                                "Published.java",
                                Files.readString(Examples.FOLDER.resolve("Published.java")),
                                Device.CPU,
                                1)) {
            var term = source.term(
                    new ErrorTask(new Part("Published.java", 1), pictures, Map.of(), Geometry.DEFAULT, workers));
            evaluate(term, canvas, WARM_UP);
            long before = outsideOfTheHeap();
            evaluate(term, canvas, STEPS);
            long after = outsideOfTheHeap();
            Files.writeString(
                    Path.of("target", "native-memory.txt"),
                    "%d steps at %s: %d KiB before, %d KiB after%n".formatted(STEPS, SHAPE, before, after));
            assertThat(after - before).as("KiB more than before").isLessThan(MOST_KIB);
        }
    }

    private static void evaluate(dev.nearfar.core.objective.Term term, Planes canvas, int times) {
        for (int step = 0; step < times; step++) {
            Differentiated.of(term, canvas);
        }
    }

    /// What is resident, less the heap that the collector has committed.
    private static long outsideOfTheHeap() throws IOException {
        System.gc();
        long resident = 0;
        for (var line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmRSS:")) {
                resident = Long.parseLong(line.replaceAll("[^0-9]", ""));
            }
        }
        assertThat(resident).isPositive();
        return resident - Runtime.getRuntime().totalMemory() / 1024;
    }
}
