package dev.nearfar.studio;

import java.security.SecureRandom;
import java.util.Base64;

/// Names that nobody guesses: 128 bits of chance each.
final class Ids {
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    String next() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
