package dev.nearfar.files.animation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/// Chooses the few colours that stand for many.
///
/// Colours of large even areas are kept as they are, so that these stay even. For the others, boxes of the colour cube
/// are cut in two, always the box with the greatest sum of squared distances, across the channel that has most of it
/// and at its mean (median cut, after Heckbert 1982, with Wu's criterion). A few rounds of k-means then move the boxes' means to
/// where they serve best.
///
/// @see <a href="https://doi.org/10.1145/965145.801294">Heckbert 1982</a>
final class ColourChoice {
    /// Colours are counted together where this many upper bits of each channel agree.
    private static final int CELL_BITS = 6;

    private static final int ROUNDS = 6;

    /// An area is large if it fills more than this share of the pixels.
    private static final double LARGE_AREA = 1.0 / 200;

    private static final int MOST_KEPT = 64;

    private final List<ColourCell> cells;

    private ColourChoice(List<ColourCell> cells) {
        this.cells = cells;
    }

    /// At most `most` colours, `0xRRGGBB`, rising and all different.
    static int[] of(ColourCounts counts, int most) {
        var kept = largeAreas(counts);
        var chosen = new ColourChoice(cells(counts, kept)).choose(most - kept.length);
        return IntStream.concat(Arrays.stream(kept), Arrays.stream(chosen))
                .sorted()
                .distinct()
                .toArray();
    }

    private static int[] largeAreas(ColourCounts counts) {
        double least = LARGE_AREA * counts.allPixels();
        return IntStream.range(0, counts.colours().length)
                .filter(index -> counts.pixels()[index] > least)
                .map(index -> counts.colours()[index])
                .limit(MOST_KEPT)
                .toArray();
    }

    private static List<ColourCell> cells(ColourCounts counts, int[] kept) {
        var cells = new ColourCell[1 << (3 * CELL_BITS)];
        for (int index = 0; index < counts.colours().length; index++) {
            int colour = counts.colours()[index];
            if (Arrays.binarySearch(kept, colour) < 0) {
                int number = cellNumber(colour);
                cells[number] = cells[number] == null ? new ColourCell() : cells[number];
                cells[number].add(colour, counts.pixels()[index]);
            }
        }
        return Arrays.stream(cells).filter(cell -> cell != null).toList();
    }

    /// The number of a colour's cell, 0..2¹⁸−1.
    static int cellNumber(int colour) {
        int number = 0;
        for (int channel = 0; channel < 3; channel++) {
            number = (number << CELL_BITS) | (ColourDistance.channel(colour, channel) >> (8 - CELL_BITS));
        }
        return number;
    }

    private int[] choose(int most) {
        if (cells.isEmpty()) {
            return new int[0];
        }
        var boxes = new ArrayList<>(List.of(new Box(cells)));
        while (boxes.size() < most) {
            int worst = worst(boxes);
            if (boxes.get(worst).spread() == 0) {
                break;
            }
            boxes.addAll(boxes.remove(worst).halves());
        }
        var means = boxes.stream().mapToInt(box -> box.sum.mean()).toArray();
        for (int round = 0; round < ROUNDS; round++) {
            means = improved(means);
        }
        return means;
    }

    private static int worst(List<Box> boxes) {
        int worst = 0;
        for (int index = 1; index < boxes.size(); index++) {
            worst = boxes.get(index).spread() > boxes.get(worst).spread() ? index : worst;
        }
        return worst;
    }

    /// The means of those cells that each colour is nearest to.
    private int[] improved(int[] means) {
        var sums = new ColourCell[means.length];
        Arrays.setAll(sums, index -> new ColourCell());
        for (var cell : cells) {
            sums[nearest(cell, means)].add(cell);
        }
        var improved = means.clone();
        for (int index = 0; index < means.length; index++) {
            if (sums[index].pixels() > 0) {
                improved[index] = sums[index].mean();
            }
        }
        return improved;
    }

    private static int nearest(ColourCell cell, int[] colours) {
        double red = cell.mean(0);
        double green = cell.mean(1);
        double blue = cell.mean(2);
        int nearest = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int index = 0; index < colours.length; index++) {
            double distance = ColourDistance.of(red, green, blue, colours[index]);
            if (distance < least) {
                least = distance;
                nearest = index;
            }
        }
        return nearest;
    }

    /// Cells, at least one, that one colour stands for.
    private static final class Box {
        private final List<ColourCell> cells;
        private final ColourCell sum = new ColourCell();
        private final double[] spreads = new double[3];

        Box(List<ColourCell> cells) {
            this.cells = cells;
            cells.forEach(sum::add);
            for (var cell : cells) {
                for (int channel = 0; channel < 3; channel++) {
                    double apart = cell.mean(channel) - sum.mean(channel);
                    spreads[channel] += cell.pixels() * ColourDistance.WEIGHTS[channel] * apart * apart;
                }
            }
        }

        /// The sum of squared distances from the mean; 0 where there is a single cell.
        double spread() {
            return cells.size() == 1 ? 0 : spreads[0] + spreads[1] + spreads[2];
        }

        List<Box> halves() {
            int widest = 0;
            for (int channel = 1; channel < 3; channel++) {
                widest = spreads[channel] > spreads[widest] ? channel : widest;
            }
            int across = widest;
            double middle = sum.mean(across);
            return List.of(
                    new Box(cells.stream()
                            .filter(cell -> cell.mean(across) <= middle)
                            .toList()),
                    new Box(cells.stream()
                            .filter(cell -> cell.mean(across) > middle)
                            .toList()));
        }
    }
}
