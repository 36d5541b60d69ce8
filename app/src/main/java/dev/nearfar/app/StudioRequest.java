package dev.nearfar.app;

import java.util.Optional;
import java.util.regex.Pattern;

/// How the studio is to serve.
///
/// @param host address or name to listen on, one of this machine's
/// @param port 0..65535; 0 takes a free one
/// @param key what scripts show as `Authorization: Bearer`, 16 to 200 characters of letters, digits and `-._~+/=`
/// @param threads how many work on one picture, 1..1024
/// @param workers how many pictures are worked on at once, 1..64
/// @param limits how much uploaded pictures may ask for
public record StudioRequest(String host, int port, Optional<String> key, int threads, int workers, ReadLimits limits) {
    /// The most pictures at once.
    public static final int MOST_WORKERS = 64;

    /// The host where nothing is asked for: nobody else reaches it.
    public static final String LOOPBACK = "127.0.0.1";

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9._~+/=-]{16,200}");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9.-]{1,253}|[0-9A-Fa-f:.]{2,45}");

    /// Checks the values.
    ///
    /// @throws IllegalArgumentException if one cannot be meant
    public StudioRequest {
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("host must be a name or an address, was " + host);
        }
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("port must be 0..65535, was " + port);
        }
        // The value itself stays secret.
        if (key.isPresent() && !KEY.matcher(key.get()).matches()) {
            throw new IllegalArgumentException(
                    "token must be 16 to 200 letters, digits and -._~+/=, was another text of %d characters"
                            .formatted(key.get().length()));
        }
        if (threads < 1 || threads > MixRequest.MOST_THREADS) {
            throw new IllegalArgumentException(
                    "threads must be 1..%d, was %d".formatted(MixRequest.MOST_THREADS, threads));
        }
        if (workers < 1 || workers > MOST_WORKERS) {
            throw new IllegalArgumentException("workers must be 1..%d, was %d".formatted(MOST_WORKERS, workers));
        }
    }
}
