package dev.nearfar.app.walk;

import dev.nearfar.core.geometry.Length;
import dev.nearfar.files.drawing.Drawing;
import dev.nearfar.files.drawing.Ink;
import dev.nearfar.files.drawing.Mark;
import dev.nearfar.files.drawing.Mark.Anchor;
import dev.nearfar.files.drawing.Mark.Text;
import java.util.ArrayList;
import java.util.List;

/// The walk as one picture: its steps side by side, above what the eye resolves, below the picture as large as it looks.
final class WalkStrip {
    private static final Ink INK = Ink.of("white");
    private static final int MARGIN = 14;
    private static final int HEAD = 46;
    private static final int NARROWEST = 90;
    private static final double DISTANCE_SIZE = 26;

    private final Onlooker onlooker;
    private final List<Double> steps;
    private final double scale;
    private final int cellWidth;
    private final int margin;

    /// @param size that the onlooker was made for: captions grow with it
    WalkStrip(Onlooker onlooker, Length near, Length far, int size) {
        this.onlooker = onlooker;
        steps = Steps.ofStrip(near.metres(), far.metres());
        scale = Math.max(1, (double) size / WalkRequest.DEFAULT_SIZE);
        cellWidth = Math.max(onlooker.width(), (int) Math.ceil(NARROWEST * scale));
        margin = (int) Math.ceil(MARGIN * scale);
    }

    /// How many steps stand side by side.
    int count() {
        return steps.size();
    }

    /// Paints it.
    Wall picture() {
        int head = (int) Math.ceil(HEAD * scale);
        int height = onlooker.height();
        var wall = new Wall(margin + steps.size() * (cellWidth + margin), head + 2 * (height + margin));
        var captions = new ArrayList<Mark>();
        for (int index = 0; index < steps.size(); index++) {
            double metres = steps.get(index);
            int left = margin + index * (cellWidth + margin);
            wall.hang(onlooker.resolved(metres), left, head, cellWidth, height);
            wall.hang(onlooker.onWall(metres), left, head + height + margin, cellWidth, height);
            captions.add(new Text(
                    Steps.label(metres),
                    (left + cellWidth / 2.0) / scale,
                    32,
                    DISTANCE_SIZE,
                    Anchor.MIDDLE,
                    Mark.Weight.BOLD,
                    INK));
        }
        var shape = wall.shape();
        wall.caption(
                new Drawing((int) Math.ceil(shape.width() / scale), (int) Math.ceil(shape.height() / scale), captions),
                scale);
        return wall;
    }
}
