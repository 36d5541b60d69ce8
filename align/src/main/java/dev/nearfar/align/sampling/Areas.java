package dev.nearfar.align.sampling;

/// Which samples of a longer line a sample of a shorter one covers, and how much of it each is.
///
/// @param from how many samples the longer line has, ≥ `to`
/// @param to how many the shorter one has, ≥ 1
public record Areas(int from, int to) {
    /// The first sample that one of the shorter line covers.
    public int first(int index) {
        return (int) ((long) index * from / to);
    }

    /// The last one.
    public int last(int index) {
        return (int) (((long) (index + 1) * from - 1) / to);
    }

    /// Which part of it, 0..1, a sample of the longer line is; all of them make 1.
    public double share(int index, int sample) {
        double left = Math.max(sample, (double) index * from / to);
        double right = Math.min(sample + 1.0, (double) (index + 1) * from / to);
        return (right - left) * to / from;
    }
}
