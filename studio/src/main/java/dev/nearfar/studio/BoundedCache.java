package dev.nearfar.studio;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/// Things by name, bounded in number and in bytes: those asked for least recently go first. Names of what is gone are remembered for
/// a while, so that whoever asks hears that it was there.
final class BoundedCache<T> {
    private static final int NAMES_REMEMBERED = 4096;

    private final int most;
    private final long mostBytes;
    private final ToLongFunction<T> size;
    private final Predicate<T> mayGo;
    private final Map<String, T> things = new LinkedHashMap<>(16, 0.75f, true);
    private final LinkedHashMap<String, Boolean> gone = new LinkedHashMap<>();

    /// @param most things
    /// @param mostBytes of all things
    /// @param size of a thing in bytes
    /// @param mayGo whether a thing may be dropped to make room
    BoundedCache(int most, long mostBytes, ToLongFunction<T> size, Predicate<T> mayGo) {
        this.most = most;
        this.mostBytes = mostBytes;
        this.size = size;
        this.mayGo = mayGo;
    }

    /// Puts a thing there.
    synchronized void put(String name, T thing) {
        things.put(name, thing);
        makeRoom(name);
    }

    /// Drops what is too much; the named one stays.
    synchronized void makeRoom(String kept) {
        int count = things.size();
        long bytes = things.values().stream().mapToLong(size).sum();
        var dropped = new ArrayList<String>();
        for (var entry : things.entrySet()) {
            if (count <= most && bytes <= mostBytes) {
                break;
            }
            if (!entry.getKey().equals(kept) && mayGo.test(entry.getValue())) {
                dropped.add(entry.getKey());
                count--;
                bytes -= size.applyAsLong(entry.getValue());
            }
        }
        dropped.forEach(this::remove);
    }

    /// The thing of a name.
    ///
    /// @throws Refusal 410 if it is gone, 404 if there was none
    synchronized T get(String name) {
        var thing = things.get(name);
        if (thing == null) {
            throw gone.containsKey(name)
                    ? Refusal.of(410, "what has this id must be there, was dropped")
                    : Refusal.of(404, "id must be one that was given out, was another");
        }
        return thing;
    }

    /// Takes a thing away, if it is there.
    synchronized Optional<T> remove(String name) {
        var thing = things.remove(name);
        if (thing == null) {
            return Optional.empty();
        }
        gone.put(name, true);
        if (gone.size() > NAMES_REMEMBERED) {
            gone.remove(gone.firstEntry().getKey());
        }
        return Optional.of(thing);
    }

    /// All things, least recently used first.
    synchronized List<T> all() {
        return List.copyOf(things.values());
    }
}
