package dev.nearfar.autodiff;

import ai.djl.engine.Engine;
import ai.djl.engine.EngineException;
import ai.djl.engine.StandardCapabilities;
import dev.nearfar.core.external.Device;
import dev.nearfar.core.external.ErrorFunctionException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// PyTorch in this process: nothing is fetched, nothing is told to anyone, and its libraries are unpacked into a folder of ours.
///
/// @param engine DJL's
/// @param device what computes
record Torch(Engine engine, Device device) {
    private static final String NAME = "PyTorch";

    /// Where DJL unpacks its libraries; whoever starts the process may say where, so that it is done but once.
    private static final String CACHE = "ENGINE_CACHE_DIR";

    /// Loads it, at the first call.
    ///
    /// @param threads how many work; the first call's hold for the process
    /// @throws ErrorFunctionException if this machine cannot load it
    /// @throws IllegalArgumentException if it has not that device
    static Torch on(Device device, int threads) {
        requirePlatform();
        settle(threads);
        Engine engine;
        try {
            engine = Engine.getEngine(NAME);
        } catch (EngineException | LinkageError | IllegalStateException | AssertionError e) {
            var failure = ErrorFunctionException.ofTheMachine("PyTorch must load, failed: " + reason(e));
            failure.initCause(e);
            throw failure;
        }
        if (device == Device.CUDA && (!engine.hasCapability(StandardCapabilities.CUDA) || engine.getGpuCount() == 0)) {
            throw new IllegalArgumentException(
                    "device must be one that the installed PyTorch sees, was cuda: PyTorch %s here knows %s; PYTORCH_LIBRARY_PATH names the folder of another"
                            .formatted(
                                    engine.getVersion(),
                                    engine.hasCapability(StandardCapabilities.CUDA)
                                            ? "CUDA, but no device"
                                            : "cpu only"));
        }
        return new Torch(engine, device);
    }

    ai.djl.Device place() {
        return switch (device) {
            case CPU -> ai.djl.Device.cpu();
            case CUDA -> ai.djl.Device.gpu();
        };
    }

    String name() {
        return "%s %s %s".formatted(NAME, engine.getVersion(), device.name().toLowerCase(Locale.ROOT));
    }

    private static void requirePlatform() {
        var system = System.getProperty("os.name");
        var processor = System.getProperty("os.arch");
        if (!system.equals("Linux") || !processor.equals("amd64")) {
            throw ErrorFunctionException.ofTheMachine(
                    "error functions must run on Linux on x86-64, for which PyTorch is brought along, was %s on %s"
                            .formatted(system, processor));
        }
    }

    private static void settle(int threads) {
        System.setProperty("ai.djl.offline", "true");
        System.setProperty("OPT_OUT_TRACKING", "true");
        System.setProperty("ai.djl.default_engine", NAME);
        System.setProperty("ai.djl.pytorch.num_threads", Integer.toString(threads));
        System.setProperty("ai.djl.pytorch.num_interop_threads", "1");
        System.setProperty("ai.djl.pytorch.graph_optimizer", "false");
        if (System.getProperty(CACHE) == null) {
            System.setProperty(CACHE, folder().toString());
        }
        // DJL asks for its own folder too, and would make one in the person's home.
        System.setProperty("DJL_CACHE_DIR", System.getProperty(CACHE));
    }

    /// A folder that goes when the process ends.
    private static Path folder() {
        try {
            var folder = Files.createTempDirectory("nearfar-pytorch");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder)));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            // The system clears its folder of temporary files.
        }
    }

    private static String reason(Throwable thrown) {
        var root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
