package dev.nearfar.app.preview;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/// The values used last, by key. Whoever asks for one that is being made elsewhere makes it too: work that is cancelled must never
/// keep another waiting.
final class LruCache<K, V> {
    private final Map<K, V> values = new LinkedHashMap<>(16, 0.75f, true);
    private final int most;

    LruCache(int most) {
        this.most = most;
    }

    V get(K key, Supplier<V> maker) {
        synchronized (values) {
            var known = values.get(key);
            if (known != null) {
                return known;
            }
        }
        var made = maker.get();
        synchronized (values) {
            values.put(key, made);
            if (values.size() > most) {
                var eldest = values.keySet().iterator();
                eldest.next();
                eldest.remove();
            }
        }
        return made;
    }
}
