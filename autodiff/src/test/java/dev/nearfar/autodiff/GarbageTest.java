package dev.nearfar.autodiff;

import static org.assertj.core.api.Assertions.assertThat;

import ai.djl.ndarray.NDArray;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Numbers in an error function outlive the garbage collector until the gradient is found.
class GarbageTest {
    private static final Shape SHAPE = new Shape(3, 8, 9);
    private static final int NUMBERS = 200;

    @Test
    void theGradientDoesNotDependOnWhenGarbageIsCollected() {
        var canvas = Planes.random(SHAPE, Precision.DOUBLE, new Random(1));
        var pictures = List.of(canvas, canvas);
        var expected = Differentiated.of(scene -> error(scene), canvas, pictures);
        var others = new ArrayList<ByteBuffer>();
        var disturbed = Differentiated.of(
                scene -> {
                    var error = error(scene);
                    collectGarbage();
                    // Whatever memory was let go is somebody else's now.
                    for (int index = 0; index < 100_000; index++) {
                        others.add(ByteBuffer.allocateDirect(8).putDouble(0, Double.NaN));
                    }
                    return error;
                },
                canvas,
                pictures);
        assertThat(others).hasSize(100_000);
        disturbed.requireCloseTo(expected, 1e-12);
    }

    private static NDArray error(Scene scene) {
        var x = scene.canvas();
        for (int index = 1; index <= NUMBERS; index++) {
            x = x.mul(1 + 1.0 / index).maximum(1e-3).pow(0.9);
        }
        return x.sum();
    }

    private static void collectGarbage() {
        try {
            for (int times = 0; times < 3; times++) {
                System.gc();
                Thread.sleep(50);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
