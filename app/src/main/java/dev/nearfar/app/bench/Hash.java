package dev.nearfar.app.bench;

/// Numbers that look random and are the same everywhere and for ever.
final class Hash {
    private Hash() {}

    /// A number in 0..1, 1 excluded, that goes with these integers: the finaliser of SplitMix64 over each in turn.
    ///
    /// @see <a href="https://doi.org/10.1145/2714064.2660195">Steele, Lea, Flood 2014</a>
    static double unit(long a, long b, long c) {
        return (mixed(mixed(mixed(a) + b) + c) >>> 11) * 0x1p-53;
    }

    private static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
