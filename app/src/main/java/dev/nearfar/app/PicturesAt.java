package dev.nearfar.app;

import dev.nearfar.core.geometry.Length;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Pictures with the distances from which they should read, `0.4m=a.png`, in whatever order.
///
/// @param names of the files, nearest first
/// @param fields of the recipe that hold the distances
public record PicturesAt(List<String> names, Map<String, String> fields) {
    private static final int MOST = 16;

    /// Copies both.
    public PicturesAt {
        names = List.copyOf(names);
        fields = Map.copyOf(fields);
    }

    private record Entry(Length at, String name) {}

    /// Reads what was given.
    ///
    /// @throws IllegalArgumentException if an entry has no distance or no name, a distance comes twice, or there are too few or many
    public static PicturesAt parse(List<String> texts) {
        var entries = new ArrayList<Entry>();
        for (var text : texts) {
            int equals = text.indexOf('=');
            if (equals < 1 || equals == text.length() - 1) {
                throw new IllegalArgumentException(
                        "at must be a distance and a picture, such as 2m=cat.png, was " + text);
            }
            try {
                entries.add(new Entry(Length.parse(text.substring(0, equals)), text.substring(equals + 1)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("at " + e.getMessage(), e);
            }
        }
        if (entries.size() < 2 || entries.size() > MOST) {
            throw new IllegalArgumentException("pictures must be 2 to %d, were %d".formatted(MOST, entries.size()));
        }
        entries.sort(Comparator.comparingDouble(entry -> entry.at.metres()));
        for (int index = 1; index < entries.size(); index++) {
            var at = entries.get(index).at;
            if (at.metres() == entries.get(index - 1).at.metres()) {
                throw new IllegalArgumentException("distances must differ, two were " + at);
            }
        }
        var fields = new LinkedHashMap<String, String>();
        fields.put("nearAt", entries.getFirst().at.toString());
        fields.put("farAt", entries.getLast().at.toString());
        if (entries.size() > 2) {
            fields.put(
                    "middleAt",
                    entries.subList(1, entries.size() - 1).stream()
                            .map(entry -> entry.at.toString())
                            .collect(Collectors.joining(",")));
        }
        return new PicturesAt(entries.stream().map(Entry::name).toList(), fields);
    }
}
