package dev.nearfar.core.recipe;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// An error function from elsewhere, as a recipe knows it: by name and content, never by place. It can be recognised by
/// this, and not be run.
///
/// | name     | unit                   | range                                          |
/// |----------|------------------------|------------------------------------------------|
/// | `id`     | –                      | 1 to 64 letters, digits, `.`, `_`, `-` and `$` |
/// | `sha256` | –                      | 64 hexadecimal digits                          |
/// | `weight` | factor in the total    | > 0, ≤ 10⁹                                     |
///
/// @param id the file's name without folders
/// @param sha256 of the file's content
/// @param weight of its value
public record External(String id, String sha256, double weight) {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}._$-]{1,64}");
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern TEXT = Pattern.compile("([0-9.eE+-]{1,30})\\*([^#*]+)#([^#*]+)");
    private static final double MOST_WEIGHT = 1e9;

    /// Checks name, hash and weight.
    public External {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "an error function's name must be 1 to 64 letters, digits, '.', '_', '-' or '$', was " + id);
        }
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("an error function's hash must be 64 hexadecimal digits, was " + sha256);
        }
        if (!(weight > 0 && weight <= MOST_WEIGHT)) {
            throw new IllegalArgumentException("an error function's weight must be > 0 and <= 1e9, was " + weight);
        }
    }

    /// Reads `0.3*Mine.java#` and the hash.
    ///
    /// @throws IllegalArgumentException if it is not that
    public static External parse(String text) {
        var parts = TEXT.matcher(text);
        if (!parts.matches()) {
            throw new IllegalArgumentException("must be WEIGHT*NAME#SHA256, was " + text);
        }
        return new External(parts.group(2), parts.group(3), weight(parts.group(1)));
    }

    /// Reads a weight.
    ///
    /// @throws IllegalArgumentException if it is no number
    public static double weight(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("an error function's weight must be a number, was " + text, e);
        }
    }

    /// As [#parse] reads it.
    @Override
    public String toString() {
        return "%s*%s#%s".formatted(BigDecimal.valueOf(weight).stripTrailingZeros(), id, sha256);
    }
}
