package dev.nearfar.autodiff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.external.Device;
import dev.nearfar.core.external.ErrorFunctionException;
import dev.nearfar.core.external.ErrorTask;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Geometry;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// An error function that cannot be used is refused in one line that says why.
class RefusalsTest {
    private static final Shape SHAPE = new Shape(3, 5, 6);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            scene.canvas().sum().log().mul(0).add(Double.NaN) | Mine.java: error must be finite, was NaN
            scene.canvas().sum().div(0)                       | Mine.java: error must be finite, was Infinity
            scene.canvas().sub(scene.near()).square()         | Mine.java: error must be one number, was a tensor of (3, 5, 6); sum() or mean() makes one of it
            scene.near().sum()                                | Mine.java: error must depend on the canvas by operations that PyTorch can differentiate, did not
            scene.canvas().stopGradient().sum()               | Mine.java: error must depend on the canvas by operations that PyTorch can differentiate, did not
            scene.canvas().round().toType(ai.djl.ndarray.types.DataType.INT32, false).sum() | Mine.java: error must be a floating-point number, was int64
            null                                              | Mine.java: error must be a tensor, was null
            scene.canvas().sub(scene.near()).sum().mul(0).sqrt() | Mine.java: the gradient must be finite, was NaN in plane 0, row 0, column 0
            scene.once("k", () -> scene.canvas().mul(2)).sum() | Mine.java: once must keep what does not depend on the canvas, k does
            scene.canvas().sub(scene.extra("mask")).sum()     | Mine.java needs a further picture, --extra mask=PICTURE, had ghost
            """)
    void atTheFirstEvaluation(String expression, String message) {
        assertThatThrownBy(() -> evaluate(source(expression)))
                .isInstanceOf(ErrorFunctionException.class)
                .hasMessage(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "scene.canvas().matMul(scene.picture(7))",
                "scene.canvas().reshape(7, 7)",
                "java.util.Objects.requireNonNull((ai.djl.ndarray.NDArray) null)"
            })
    void whatTheFunctionThrowsIsToldWithItsLine(String expression) {
        assertThatThrownBy(() -> evaluate(source(expression)))
                .isInstanceOf(ErrorFunctionException.class)
                .hasMessageStartingWith("Mine.java: failed at line 5: ")
                .message()
                .doesNotContain("\n");
    }

    @Test
    void aMistakeThatTheCompilerFindsIsToldInItsWords() {
        assertThatThrownBy(() -> evaluate(source("scene.canvass().sum()")))
                .isInstanceOf(ErrorFunctionException.class)
                .message()
                .startsWith("Mine.java:5: cannot find symbol; symbol:")
                .contains("canvass()")
                .doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            public class Other {}                     | Mine.java:1: class Other is public, should be declared in a file named Other.java
            class Other {}                            | Mine.java: must hold the class Mine, holds Other
            public class Mine {}                      | Mine.java: Mine must be a class that implements dev.nearfar.autodiff.ErrorFunction, does not
            public interface Mine extends dev.nearfar.autodiff.ErrorFunction {} | Mine.java: Mine must be a class that implements dev.nearfar.autodiff.ErrorFunction, does not
            class Mine implements dev.nearfar.autodiff.ErrorFunction { private Mine() {} public ai.djl.ndarray.NDArray error(dev.nearfar.autodiff.Scene s) { return s.canvas(); } } | Mine.java: Mine must be public with a public constructor without parameters, is not
            public class Mine implements dev.nearfar.autodiff.ErrorFunction { public Mine() { throw new IllegalStateException("not today"); } public ai.djl.ndarray.NDArray error(dev.nearfar.autodiff.Scene s) { return s.canvas(); } } | Mine.java: failed at line 1: IllegalStateException: not today
            """)
    void aFileWithoutAFunction(String text, String message) {
        assertThatThrownBy(() -> evaluate(text))
                .isInstanceOf(ErrorFunctionException.class)
                .hasMessage(message);
    }

    @Test
    void cudaIsRefusedWherePyTorchHasNone() {
        assertThatThrownBy(() -> new JavaErrors().compile("Mine.java", source("scene.canvas().sum()"), Device.CUDA, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("device must be one that the installed PyTorch sees, was cuda: PyTorch 2.7.1");
    }

    @Test
    void onlyFilesOfJavaAreTaken() {
        assertThat(new JavaErrors().takes("Mine.java")).isTrue();
        assertThat(new JavaErrors().takes("Mine.py")).isFalse();
    }

    @Test
    void aFunctionThatIsRightIsUsed() {
        assertThat(evaluate(source("scene.canvas().sum()"))).isPositive();
    }

    /// The expression stands on line 5.
    private static String source(String expression) {
        return """
                import ai.djl.ndarray.NDArray;
                import dev.nearfar.autodiff.*;
                public final class Mine implements ErrorFunction {
                    public NDArray error(Scene scene) {
                        return %s;
                    }
                }
                """.formatted(expression);
    }

    private static double evaluate(String text) {
        var picture = Planes.random(SHAPE, Precision.FLOAT, new Random(2));
        try (var workers = new Workers(1);
                var source = new JavaErrors().compile("Mine.java", text, Device.CPU, 1)) {
            var task = new ErrorTask(
                    new Part("Mine.java", 1),
                    List.of(picture, picture),
                    Map.of("ghost", picture),
                    Geometry.DEFAULT,
                    workers);
            return Differentiated.of(source.term(task), Planes.random(SHAPE, Precision.FLOAT, new Random(3)))
                    .value();
        }
    }
}
