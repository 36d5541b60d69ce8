package dev.nearfar.studio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/// Who gets in: whoever opens the link that was printed, once, and whoever shows the key.
///
/// The link's token is exchanged for a cookie, which is another secret, so that the address in a browser's history opens nothing. The
/// cookie's name holds the port: browsers keep one jar for all ports of a machine, and two studios would take each other's away.
final class Access {
    private final String token;
    private final String secret;
    private final Optional<String> key;
    private final AtomicBoolean tokenUsed = new AtomicBoolean();

    Access(Ids ids, Optional<String> key) {
        token = ids.next();
        secret = ids.next();
        this.key = key;
    }

    /// What the link carries.
    String token() {
        return token;
    }

    static String cookieName(int port) {
        return "nearfar-" + port;
    }

    /// The cookie's line for a token that is shown, the first time.
    Optional<String> cookieFor(String shown, int port) {
        if (!same(token, shown) || !tokenUsed.compareAndSet(false, true)) {
            return Optional.empty();
        }
        return Optional.of("%s=%s; Path=/; HttpOnly; SameSite=Strict".formatted(cookieName(port), secret));
    }

    boolean opensByCookie(List<String> cookies) {
        return cookies.stream().anyMatch(cookie -> same(secret, cookie));
    }

    boolean opensByKey(String shown) {
        return key.isPresent() && same(key.get(), shown);
    }

    /// Takes as long for what is nearly right as for what is quite wrong.
    private static boolean same(String secret, String shown) {
        return MessageDigest.isEqual(secret.getBytes(UTF_8), shown.getBytes(UTF_8));
    }
}
