package dev.nearfar.core.methods.published;

/// What is summed up on the coarse grid: some fine planes that exist row by row only, and where their sums go.
interface CoarseSums {
    /// How many planes there may be.
    int MOST_QUANTITIES = 3;

    /// The coarse planes, one for each fine one; at most [#MOST_QUANTITIES].
    float[][] targets();

    /// Writes a row of every fine plane into `rows[quantity]`, from `at` on. Rows may be asked for more than once.
    void makeRow(int row, float[][] rows, int at, int worker);

    /// Is told when a row of every target is there.
    default void finishRow(int row) {}
}
