package dev.nearfar.core.view.named;

import dev.nearfar.core.view.ViewKind;
import dev.nearfar.core.view.ViewSpec;
import dev.nearfar.core.view.ViewValues;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// All ways of looking: the project's, and those that jars bring.
public final class Views {
    private static final List<ViewKind> OURS = Stream.of(
                    PresetViews.KINDS,
                    List.of(From.KIND, Thumbnail.KIND, Grey.KIND, Dim.KIND, Motion.KIND, Rotated.KIND, Mirrored.KIND),
                    ColourBlind.KINDS)
            .flatMap(List::stream)
            .toList();

    private static final int LONGEST_TEXT = 200;
    private static final Map<String, ViewKind> BY_NAME = byName();

    private Views() {}

    /// Names that the project has are the project's: a jar cannot change what a recipe of ours means.
    private static Map<String, ViewKind> byName() {
        var kinds = new LinkedHashMap<String, ViewKind>();
        OURS.forEach(kind -> kinds.put(kind.name(), kind));
        for (var kind : ServiceLoader.load(ViewKind.class, ViewKind.class.getClassLoader())) {
            kinds.putIfAbsent(kind.name(), kind);
        }
        return kinds;
    }

    /// All kinds, the project's first.
    public static List<ViewKind> kinds() {
        return List.copyOf(BY_NAME.values());
    }

    /// Those that people may ask for.
    public static List<ViewKind> askedFor() {
        return kinds().stream().filter(ViewKind::isAskedFor).toList();
    }

    /// The kind of that name.
    ///
    /// @throws IllegalArgumentException if there is none
    public static ViewKind named(String name) {
        var kind = BY_NAME.get(name);
        if (kind == null) {
            throw new IllegalArgumentException("view must be one of %s, was %s"
                    .formatted(askedFor().stream().map(ViewKind::usage).collect(Collectors.joining(", ")), name));
        }
        return kind;
    }

    /// The view with some values by name, as JSON has them.
    ///
    /// @throws IllegalArgumentException if there is no such kind, a value is missing, unknown or refused
    public static ViewSpec of(String name, Map<String, String> given) {
        var kind = named(name);
        var rest = new HashMap<>(given);
        var texts = new HashMap<String, String>();
        for (var parameter : kind.parameters()) {
            var text = rest.remove(parameter.name());
            if (text != null) {
                texts.put(parameter.name(), text);
            } else if (parameter.usual().isPresent()) {
                texts.put(parameter.name(), parameter.usual().get());
            }
        }
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("view %s must have no value %s: it is written %s"
                    .formatted(name, rest.keySet().iterator().next(), kind.usage()));
        }
        return kind.of(new ViewValues(name, texts));
    }

    /// Reads a view as people write it: `thumbnail:96`, `motion:20@30`.
    ///
    /// @throws IllegalArgumentException as [#of]
    public static ViewSpec parse(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException(
                    "a view must have at most %d characters, had %d".formatted(LONGEST_TEXT, text.length()));
        }
        int colon = text.indexOf(':');
        var kind = named(colon < 0 ? text : text.substring(0, colon));
        var parts = new ArrayList<String>();
        if (colon >= 0) {
            parts.addAll(List.of(text.substring(colon + 1).split("[:%s]".formatted(kind.separator()), -1)));
        }
        if (parts.size() > kind.parameters().size() || parts.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("a view must be written as %s, was %s".formatted(kind.usage(), text));
        }
        var given = new HashMap<String, String>();
        for (int index = 0; index < parts.size(); index++) {
            given.put(kind.parameters().get(index).name(), parts.get(index));
        }
        return of(kind.name(), given);
    }

    /// As [#parse] reads it.
    public static String text(ViewSpec spec) {
        var kind = named(spec.name());
        var text = new StringBuilder(spec.name());
        var separator = ":";
        for (var value : spec.values().values()) {
            text.append(separator).append(number(value));
            separator = kind.separator();
        }
        return text.toString();
    }

    /// Whole numbers without a point.
    private static String number(Object value) {
        return value instanceof Double number && number == Math.rint(number) && Math.abs(number) < 1e9
                ? Long.toString(number.longValue())
                : value.toString();
    }
}
