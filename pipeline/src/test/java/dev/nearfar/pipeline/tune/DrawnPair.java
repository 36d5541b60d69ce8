package dev.nearfar.pipeline.tune;

import dev.nearfar.core.geometry.Length;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.Distances;
import dev.nearfar.core.recipe.FarDistance;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.PrintSize;
import dev.nearfar.core.recipe.WallWidth;
import java.util.List;
import java.util.OptionalDouble;

/// Two drawn pictures that can be told apart: rings of many sizes, and bars that slant.
final class DrawnPair {
    static final int SIDE = 96;

    /// 96 pixels on 4 cm: from 5 m the eye blurs by 3.2 of them.
    static final Geometry GEOMETRY = geometry("4cm");

    private DrawnPair() {}

    static Geometry geometry(String width) {
        return new Geometry(
                WallWidth.parse(width),
                OptionalDouble.empty(),
                new PrintSize.None(),
                Length.parse("40cm"),
                Distances.NONE,
                FarDistance.parse("5m"));
    }

    static List<Picture> pictures() {
        return List.of(drawn(SIDE, SIDE, true), drawn(SIDE, SIDE, false));
    }

    /// Rings over a slow wave: the one is fine, the other coarse.
    static List<Picture> fineOverCoarse() {
        return List.of(drawn(SIDE, SIDE, true), wave(SIDE));
    }

    static Picture wave(int side) {
        var plane = new char[side * side];
        for (int index = 0; index < plane.length; index++) {
            double across = Math.sin(8.0 * (index % side) / side) * Math.sin(5.0 * Math.floorDiv(index, side) / side);
            plane[index] = (char) (Picture.WHITE * (0.5 + 0.3 * across));
        }
        return Picture.of16Bit(new Shape(1, side, side), new char[][] {plane});
    }

    static Picture drawn(int width, int height, boolean areRings) {
        var plane = new char[width * height];
        for (int row = 0; row < height; row++) {
            for (int column = 0; column < width; column++) {
                double x = (double) column / width - 0.4;
                double y = (double) row / height - 0.6;
                double phase = areRings ? 40 * Math.sqrt(x * x + y * y) : 14 * x + 25 * y * y;
                plane[row * width + column] = (char) (Picture.WHITE * (phase % 2 < 1 ? 0.15 : 0.85));
            }
        }
        return Picture.of16Bit(new Shape(1, height, width), new char[][] {plane});
    }
}
