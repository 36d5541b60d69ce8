package dev.nearfar.core.recipe;

/// How a hybrid is made, with everything that the method lets one choose.
public sealed interface Method permits Seed, Classic, Eye, Alone {
    /// The name under which people ask for it.
    default String preset() {
        return switch (this) {
            case Seed seed -> "seed";
            case Classic classic -> "classic";
            case Eye eye -> "eye";
            case Alone alone -> "error";
        };
    }

    /// The method of that name with its defaults.
    ///
    /// @throws IllegalArgumentException if there is none
    static Method of(String preset) {
        return switch (preset) {
            case "seed" -> Seed.DEFAULT;
            case "classic" -> Classic.DEFAULT;
            case "eye" -> Eye.DEFAULT;
            case "error" -> Alone.DEFAULT;
            default -> throw new IllegalArgumentException("preset must be eye, seed, classic or error, was " + preset);
        };
    }
}
