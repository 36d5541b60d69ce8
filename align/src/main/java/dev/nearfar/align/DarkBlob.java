package dev.nearfar.align;

import java.util.Optional;

/// The dark thing about a place: what hangs together there, darker than its surroundings, with an edge all around.
///
/// @param x of its centre of gravity, in pixels
/// @param y of its centre of gravity, in pixels
/// @param size in square pixels
record DarkBlob(double x, double y, double size) {
    private static final int HALF = 18;
    private static final int SIDE = 2 * HALF + 1;

    /// Cells of the window are this large, in distances between the eyes: the window reaches 0.45 of it, not to the other eye.
    private static final double CELL = 0.025;
    /// The darkest cell is looked for so many cells away.
    private static final int NEAR = 4;
    /// Smaller ones are specks.
    private static final int LEAST_CELLS = 8;
    /// With an edge all around, it is about as large however dark is called dark.
    private static final double LEAST_ALIKE = 0.6;

    /// The one about (x, y), `apart` the distance between the eyes; nothing where what is dark reaches out of sight, or
    /// has no clear edge, as lids and shadows have none.
    static Optional<DarkBlob> at(Grey picture, double x, double y, double apart) {
        var cells = new double[SIDE * SIDE];
        double around = 0;
        int darkest = SIDE * HALF + HALF;
        for (int j = -HALF; j <= HALF; j++) {
            for (int i = -HALF; i <= HALF; i++) {
                int index = (j + HALF) * SIDE + i + HALF;
                cells[index] = picture.between(x + i * CELL * apart, y + j * CELL * apart);
                if (isEdge(index)) {
                    around += cells[index] / (4 * (SIDE - 1));
                }
                if (i * i + j * j <= NEAR * NEAR && cells[index] < cells[darkest]) {
                    darkest = index;
                }
            }
        }
        double rise = around - cells[darkest];
        var core = filled(cells, darkest, cells[darkest] + 0.3 * rise);
        var half = filled(cells, darkest, cells[darkest] + 0.5 * rise);
        var whole = filled(cells, darkest, cells[darkest] + 0.7 * rise);
        if (core.isEmpty()
                || half.isEmpty()
                || whole.isEmpty()
                || core.get().size() < LEAST_ALIKE * whole.get().size()) {
            return Optional.empty();
        }
        double cell = CELL * apart;
        return half.map(blob ->
                new DarkBlob(x + (blob.x() - HALF) * cell, y + (blob.y() - HALF) * cell, blob.size() * cell * cell));
    }

    private static boolean isEdge(int index) {
        int column = index % SIDE;
        int row = index / SIDE;
        return column == 0 || row == 0 || column == SIDE - 1 || row == SIDE - 1;
    }

    /// What hangs together with a cell and is darker than the threshold, in cells.
    private static Optional<DarkBlob> filled(double[] cells, int start, double threshold) {
        var seen = new boolean[cells.length];
        var waiting = new int[cells.length];
        int count = 1;
        double sumX = 0;
        double sumY = 0;
        waiting[0] = start;
        seen[start] = true;
        for (int number = 0; number < count; number++) {
            int index = waiting[number];
            if (isEdge(index)) {
                return Optional.empty();
            }
            int row = index / SIDE;
            sumX += index % SIDE;
            sumY += row;
            for (int next : new int[] {index - 1, index + 1, index - SIDE, index + SIDE}) {
                if (!seen[next] && cells[next] < threshold) {
                    seen[next] = true;
                    waiting[count++] = next;
                }
            }
        }
        return count < LEAST_CELLS ? Optional.empty() : Optional.of(new DarkBlob(sumX / count, sumY / count, count));
    }
}
