package dev.nearfar.core.objective;

/// The other side of an evaluation that goes row by row: it has the canvas and takes the gradient, so that neither need
/// lie in memory as a whole. Several threads call, each for rows of its own.
public interface CanvasRows {
    /// Writes a row of the canvas, code values. The same row may be asked for again, until the evaluation is over.
    void read(int channel, int row, float[] canvas, int at);

    /// Takes the gradient by a row of the canvas, which is handed over once more; once per row. Both arrays may be
    /// overwritten.
    void take(int channel, int row, float[] canvas, int canvasAt, float[] gradient, int gradientAt);
}
