package dev.nearfar.align;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// A folder of labelled photographs: `labels.json` holds `pictures`, name → `{"file": …, "kind": …, "eyes": [x, y, x, y]}`, and `pairs`,
/// `{"near": …, "far": …, "kind": …}`. Kinds are `person`, `animal` and others; eyes may be missing.
record Photographs(Map<String, Photograph> pictures, List<Pair> pairs) {
    private static final Pattern PICTURE = Pattern.compile(
            "\"([^\"]+)\":\\s*\\{\\s*\"file\":\\s*\"([^\"]+)\",\\s*\"kind\":\\s*\"([^\"]+)\"(?:,\\s*\"eyes\":\\s*\\[([^]]+)])?\\s*}");
    private static final Pattern PAIR = Pattern.compile(
            "\\{\\s*\"near\":\\s*\"([^\"]+)\",\\s*\"far\":\\s*\"([^\"]+)\",\\s*\"kind\":\\s*\"([^\"]+)\"\\s*}");

    record Photograph(String name, Path file, String kind, Optional<Eyes> eyes) {}

    record Pair(Photograph near, Photograph far, String kind) {}

    static Photographs in(Path folder) throws IOException {
        var text = Files.readString(folder.resolve("labels.json"));
        var pictures = new LinkedHashMap<String, Photograph>();
        for (var found = PICTURE.matcher(text); found.find(); ) {
            var eyes = Optional.ofNullable(found.group(4)).map(Photographs::eyes);
            pictures.put(
                    found.group(1),
                    new Photograph(found.group(1), folder.resolve(found.group(2)), found.group(3), eyes));
        }
        var pairs = new ArrayList<Pair>();
        for (var found = PAIR.matcher(text); found.find(); ) {
            pairs.add(new Pair(pictures.get(found.group(1)), pictures.get(found.group(2)), found.group(3)));
        }
        return new Photographs(pictures, pairs);
    }

    private static Eyes eyes(String text) {
        var words = text.split(",", -1);
        return new Eyes(
                Double.parseDouble(words[0]),
                Double.parseDouble(words[1]),
                Double.parseDouble(words[2]),
                Double.parseDouble(words[3]));
    }
}
