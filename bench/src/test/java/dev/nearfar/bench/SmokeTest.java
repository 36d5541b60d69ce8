package dev.nearfar.bench;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/// That every benchmark still runs. What it takes is not looked at: times are read on a machine that does nothing else.
class SmokeTest {
    @Test
    void everyBenchmarkRuns() throws RunnerException {
        var options = new OptionsBuilder()
                .param("size", "16")
                .param("mebibytes", "0.25")
                .mode(Mode.SingleShotTime)
                .warmupIterations(0)
                .measurementIterations(1)
                .forks(0)
                .shouldFailOnError(true)
                .verbosity(VerboseMode.SILENT)
                .build();
        var ran = new Runner(options)
                .run().stream().map(result -> result.getParams().getBenchmark()).collect(Collectors.toSet());

        assertThat(ran).hasSizeGreaterThan(10).isEqualTo(declared());
    }

    private static Set<String> declared() {
        return new ClassFileImporter()
                .importPackages("dev.nearfar.bench").stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Benchmark.class))
                        .map(SmokeTest::name)
                        .collect(Collectors.toSet());
    }

    private static String name(JavaMethod method) {
        return method.getOwner().getFullName() + "." + method.getName();
    }
}
