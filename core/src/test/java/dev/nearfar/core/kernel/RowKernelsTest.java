package dev.nearfar.core.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Every kernel follows its formula, and in every form gives the same bits. The build runs this without vectors and at
/// several widths of them, and says each time which engine it expects to find.
@Tag("engines")
class RowKernelsTest {
    private static final String ALL = "dev.nearfar.core.kernel.ListedKernels#all";

    /// Either side of every number of lanes, of four vectors at a time, and of the block of a sum.
    private static final int[] COUNTS = {
        0, 1, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 129, 1023, 1024, 1025, 1040, 1041, 2049
    };

    private static final String EXPECTED_ENGINE = "nearfar.expectedEngine";

    /// What the bits below add up to; they are the same on every machine.
    private static final long CHECKSUM = 5_025_591_273_157_639_669L;

    @Test
    void theEngineIsTheExpectedOne() {
        var expected = System.getProperty(EXPECTED_ENGINE);
        assumeTrue(expected != null, "the engine is whatever this machine runs best");
        assertThat(RowKernels.best().name()).isEqualTo(expected);
    }

    @Test
    void everyKernelIsListed() {
        Set<String> kernels = Arrays.stream(RowKernels.class.getDeclaredMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .map(Method::getName)
                .filter(name -> !name.equals("name"))
                .collect(Collectors.toSet());
        assertThat(ListedKernels.all().map(KernelCase::kernel).collect(Collectors.toSet()))
                .isEqualTo(kernels);
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void theScalarFormFollowsTheFormula(KernelCase kernel) {
        for (int count : COUNTS) {
            kernel.trace(ScalarKernels.INSTANCE, count);
        }
    }

    @ParameterizedTest
    @MethodSource(ALL)
    void thisMachinesFormGivesTheBitsOfTheScalarForm(KernelCase kernel) {
        for (int count : COUNTS) {
            assertThat(kernel.trace(RowKernels.best(), count).checksum())
                    .as(
                            "%s: checksum of the bits of %d samples",
                            RowKernels.best().name(), count)
                    .isEqualTo(kernel.trace(ScalarKernels.INSTANCE, count).checksum());
        }
    }

    /// Other bits here mean that recipes made before give other pixels. Where that is meant, the new sum goes above.
    @Test
    void theBitsAreThoseOfEveryOtherMachine() {
        long checksum = 0;
        for (var kernel : ListedKernels.all().toList()) {
            checksum = 31 * checksum + kernel.trace(RowKernels.best(), 1041).checksum();
        }
        assertThat(checksum).isEqualTo(CHECKSUM);
    }
}
