import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/// What a process holds: heap in use after a collection, threads, and open files.
record Held(long heapMiB, long threads, long files) {
    static Held of(long pid) throws Exception {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
        said(jcmd, String.valueOf(pid), "GC.run");
        Thread.sleep(500);
        said(jcmd, String.valueOf(pid), "GC.run");
        var heap = said(jcmd, String.valueOf(pid), "GC.heap_info");
        long kib = Pattern.compile("used ([0-9]+)K").matcher(heap).results()
                .limit(2)
                .mapToLong(match -> Long.parseLong(match.group(1)))
                .sum();
        try (var files = Files.list(Path.of("/proc/" + pid + "/fd"))) {
            return new Held(kib >> 10, status(pid, "Threads"), files.count());
        }
    }

    /// A number of `/proc/PID/status`; 0 where the process is gone.
    static long status(long pid, String name) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith(name + ":"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }

    private static String said(String... words) throws Exception {
        var process = new ProcessBuilder(words).redirectErrorStream(true).start();
        var text = new String(process.getInputStream().readAllBytes(), UTF_8);
        process.waitFor();
        return text;
    }

    @Override
    public String toString() {
        return "heap %d MiB, %d threads, %d open files".formatted(heapMiB, threads, files);
    }
}
