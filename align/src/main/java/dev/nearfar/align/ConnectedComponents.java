package dev.nearfar.align;

/// The connected pieces of a mask; the largest one has its holes filled.
final class ConnectedComponents {
    private final int width;
    private final int height;
    private final int[] waiting;
    private final boolean[] largest;
    private int largestArea;
    private int wholeArea;

    ConnectedComponents(boolean[] mask, int width, int height) {
        this.width = width;
        this.height = height;
        waiting = new int[mask.length];
        largest = new boolean[mask.length];
        var labels = new int[mask.length];
        int label = 0;
        int ofLargest = -1;
        for (int start = 0; start < mask.length; start++) {
            if (mask[start] && labels[start] == 0) {
                int area = flood(mask, true, start, labels, ++label);
                wholeArea += area;
                if (area > largestArea) {
                    largestArea = area;
                    ofLargest = label;
                }
            }
        }
        for (int index = 0; index < mask.length; index++) {
            largest[index] = labels[index] == ofLargest;
        }
        fillHoles();
    }

    /// Which pixels are the largest piece's, its holes included.
    boolean[] largest() {
        return largest;
    }

    /// Pixels of the largest piece, its holes excluded.
    double largestArea() {
        return largestArea;
    }

    /// Pixels of all pieces.
    double wholeArea() {
        return wholeArea;
    }

    /// How much of the picture's edge the largest piece touches, 0..1.
    double largestOnEdge() {
        int count = 0;
        for (int x = 0; x < width; x++) {
            count += on(x) + on((height - 1) * width + x);
        }
        for (int y = 0; y < height; y++) {
            count += on(y * width) + on(y * width + width - 1);
        }
        return count / (2.0 * (width + height));
    }

    private int on(int index) {
        return largest[index] ? 1 : 0;
    }

    /// All that cannot be reached from the picture's edge without crossing the piece belongs to it.
    private void fillHoles() {
        var outside = new int[largest.length];
        for (int index = 0; index < largest.length; index++) {
            int x = index % width;
            int y = index / width;
            boolean onEdge = x == 0 || y == 0 || x == width - 1 || y == height - 1;
            if (onEdge && !largest[index] && outside[index] == 0) {
                flood(largest, false, index, outside, 1);
            }
        }
        for (int index = 0; index < largest.length; index++) {
            largest[index] = outside[index] == 0;
        }
    }

    /// Writes `label` wherever one can come from `start` over pixels of `value`, and counts them.
    private int flood(boolean[] mask, boolean value, int start, int[] labels, int label) {
        int end = 0;
        waiting[end++] = start;
        labels[start] = label;
        for (int next = 0; next < end; next++) {
            int index = waiting[next];
            int x = index % width;
            end = visit(x > 0, index - 1, mask, value, labels, label, end);
            end = visit(x < width - 1, index + 1, mask, value, labels, label, end);
            end = visit(index >= width, index - width, mask, value, labels, label, end);
            end = visit(index < (height - 1) * width, index + width, mask, value, labels, label, end);
        }
        return end;
    }

    private int visit(boolean inside, int index, boolean[] mask, boolean value, int[] labels, int label, int end) {
        if (inside && labels[index] == 0 && mask[index] == value) {
            labels[index] = label;
            waiting[end] = index;
            return end + 1;
        }
        return end;
    }
}
