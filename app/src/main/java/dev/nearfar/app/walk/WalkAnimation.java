package dev.nearfar.app.walk;

import dev.nearfar.core.geometry.Length;
import dev.nearfar.files.animation.Animation;
import dev.nearfar.files.drawing.Drawing;
import dev.nearfar.files.drawing.Ink;
import dev.nearfar.files.drawing.Mark;
import dev.nearfar.files.drawing.Mark.Anchor;
import dev.nearfar.files.drawing.Mark.Line;
import dev.nearfar.files.drawing.Mark.Text;
import java.util.ArrayList;
import java.util.List;

/// The walk as an animation: away from the picture, and back.
///
/// On the left hangs the picture as large as it looks; on the right is what the eye resolves of it, always in one size;
/// the distance stands above, and where on the way that is, below.
final class WalkAnimation {
    private static final Ink INK = Ink.of("white");
    private static final Ink PALE = INK.withOpacity(0.8);

    private static final int FRAMES_A_SECOND = 12;
    private static final int PAUSE_HUNDREDTHS = 120;

    private static final int MARGIN = 14;
    private static final int HEAD = 66;
    private static final int FOOT = 52;
    private static final int NARROWEST = 170;
    private static final double DISTANCE_SIZE = 30;
    private static final double LABEL_SIZE = 14;

    private final Onlooker onlooker;
    private final List<Length> marked;
    private final List<Double> steps;

    /// Pixels a unit of the captions.
    private final double scale;

    private final int cellWidth;

    /// @param marked the distances that are marked on the way, nearest first: that of the near picture, and so on to the far one
    /// @param size that the onlooker was made for: captions grow with it
    WalkAnimation(Onlooker onlooker, List<Length> marked, int size) {
        this.onlooker = onlooker;
        this.marked = List.copyOf(marked);
        steps = Steps.ofAnimation(marked.getFirst().metres(), marked.getLast().metres());
        scale = Math.max(1, (double) size / WalkRequest.DEFAULT_SIZE);
        cellWidth = Math.max(onlooker.width(), pixels(NARROWEST));
    }

    /// Paints every frame once; the way back shows the same ones.
    Animation animation() {
        var away = new ArrayList<Wall>();
        for (double metres : steps) {
            away.add(frame(metres));
        }
        var frames = new ArrayList<Animation.Frame>();
        int last = steps.size() - 1;
        for (int number = 0; number < 2 * last; number++) {
            int step = number <= last ? number : 2 * last - number;
            frames.add(new Animation.Frame(away.get(step).rgb(), hundredths(number, step == 0 || step == last)));
        }
        return new Animation(away.getFirst().shape(), frames);
    }

    /// Whole hundredths that add up to twelve frames a second.
    private static int hundredths(int number, boolean isEnd) {
        return isEnd ? PAUSE_HUNDREDTHS : (number + 1) * 100 / FRAMES_A_SECOND - number * 100 / FRAMES_A_SECOND;
    }

    private Wall frame(double metres) {
        int margin = pixels(MARGIN);
        int head = pixels(HEAD);
        var wall = new Wall(2 * cellWidth + 3 * margin, head + onlooker.height() + pixels(FOOT));
        wall.hang(onlooker.onWall(metres), margin, head, cellWidth, onlooker.height());
        wall.hang(onlooker.resolved(metres), cellWidth + 2 * margin, head, cellWidth, onlooker.height());
        wall.caption(captions(wall, metres), scale);
        return wall;
    }

    private Drawing captions(Wall wall, double metres) {
        int width = (int) Math.ceil(wall.shape().width() / scale);
        int height = (int) Math.ceil(wall.shape().height() / scale);
        double cell = cellWidth / scale;
        var marks = new ArrayList<Mark>();
        marks.add(new Text(Steps.label(metres), width / 2.0, 34, DISTANCE_SIZE, Anchor.MIDDLE, Mark.Weight.BOLD, INK));
        marks.add(Text.of("how large it looks", MARGIN + cell / 2, 55, LABEL_SIZE, Anchor.MIDDLE, PALE));
        marks.add(Text.of("what the eye resolves", 2 * MARGIN + 1.5 * cell, 55, LABEL_SIZE, Anchor.MIDDLE, PALE));
        addWay(metres, width, height, marks);
        return new Drawing(width, height, marks);
    }

    /// A line from the first step to the last, a tick at each distance that is marked, and a dot at this step.
    private void addWay(double metres, int width, int height, List<Mark> marks) {
        double y = height - FOOT + 20;
        double left = 4 * MARGIN;
        double length = width - 2 * left;
        marks.add(Line.of(left, y, left + length, y, 2, PALE));
        for (var distance : marked) {
            double x = left + length * share(distance.metres());
            marks.add(Line.of(x, y - 5, x, y + 5, 2, PALE));
            marks.add(Text.of(Steps.label(distance.metres()), x, y + 22, LABEL_SIZE, Anchor.MIDDLE, PALE));
        }
        marks.add(Line.of(List.of(new Mark.Point(left + length * share(metres), y)), 12, INK));
    }

    /// How much of the way lies behind, 0..1, each doubling of the distance as long as any other.
    private double share(double metres) {
        double first = steps.getFirst();
        return StrictMath.log(metres / first) / StrictMath.log(steps.getLast() / first);
    }

    private int pixels(double units) {
        return (int) Math.ceil(units * scale);
    }
}
