package dev.nearfar.studio;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/// The names under which the studio may be addressed, each with its port: no other page's name leads here, also where somebody
/// made it resolve to this machine.
final class Hosts {
    private final Set<String> names = new LinkedHashSet<>();
    private final int port;

    /// @param host what it listens on
    Hosts(String host, int port) {
        this.port = port;
        add("127.0.0.1");
        add("localhost");
        add("[::1]");
        add(authority(host));
    }

    private void add(String name) {
        var small = name.toLowerCase(Locale.ROOT);
        names.add(small + ":" + port);
        if (port == 80) {
            names.add(small);
        }
    }

    /// A host as addresses have it.
    static String authority(String host) {
        return host.contains(":") ? "[" + host + "]" : host;
    }

    boolean knows(String host) {
        return names.contains(host.toLowerCase(Locale.ROOT));
    }

    /// Whether a page at this origin is the studio's own.
    boolean isOwn(String origin) {
        return origin.startsWith("http://") && knows(origin.substring("http://".length()));
    }
}
