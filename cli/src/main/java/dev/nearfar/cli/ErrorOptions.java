package dev.nearfar.cli;

import dev.nearfar.app.ErrorRequest;
import dev.nearfar.app.Failure;
import dev.nearfar.core.external.Device;
import dev.nearfar.core.recipe.External;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The options of error functions that a person wrote.
final class ErrorOptions {
    private static final Pattern WEIGHED = Pattern.compile("([0-9.][0-9.eE+-]*)\\*(.+)");
    private static final Pattern EXTRA = Pattern.compile("([A-Za-z][A-Za-z0-9_-]{0,31})=(.+)");

    @Option(
            names = "--error",
            paramLabel = "[WEIGHT*]FILE.java",
            description = "an error function of your own, 1 to 8 times: what it returns is to be small; alone, or with "
                    + "--preset eye or seed beside that preset's (default: none)")
    private List<String> functions = List.of();

    @Option(
            names = "--extra",
            paramLabel = "NAME=PICTURE",
            description =
                    "a further picture that an error function asks for by name: a palette, a mask (default: none)")
    private List<String> extras = List.of();

    @Option(names = "--device", paramLabel = "cpu|cuda", description = "what computes error functions (default: cpu)")
    private @Nullable String device;

    ErrorRequest given() throws Failure {
        try {
            return new ErrorRequest(functions(), extras(), device());
        } catch (IllegalArgumentException e) {
            throw Arguments.usage(String.valueOf(e.getMessage()));
        }
    }

    private List<ErrorRequest.Function> functions() throws Failure {
        var given = new ArrayList<ErrorRequest.Function>();
        for (var text : functions) {
            var weighed = WEIGHED.matcher(text);
            given.add(
                    weighed.matches()
                            ? new ErrorRequest.Function(
                                    OptionalDouble.of(External.weight(weighed.group(1))),
                                    Arguments.path("--error", weighed.group(2)))
                            : new ErrorRequest.Function(OptionalDouble.empty(), Arguments.path("--error", text)));
        }
        return given;
    }

    private Map<String, Path> extras() throws Failure {
        var given = new LinkedHashMap<String, Path>();
        for (var text : extras) {
            var extra = EXTRA.matcher(text);
            if (!extra.matches()) {
                throw Arguments.usage(
                        "extra must be NAME=PICTURE, the name of letters, digits, '_' and '-', was " + text);
            }
            if (given.put(extra.group(1), Arguments.path("--extra", extra.group(2))) != null) {
                throw Arguments.usage("extra must be given once for each name, was twice " + extra.group(1));
            }
        }
        return given;
    }

    private Device device() throws Failure {
        return switch (device) {
            case null -> Device.CPU;
            case "cpu" -> Device.CPU;
            case "cuda" -> Device.CUDA;
            default -> throw Arguments.usage("device must be one of cpu, cuda, was " + device);
        };
    }
}
