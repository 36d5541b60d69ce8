package dev.nearfar.align;

import dev.nearfar.core.picture.Picture;
import java.awt.Color;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.image.BufferedImage;

/// Things without faces.
final class Silhouettes {
    private Silhouettes() {}

    /// A drop that points upwards, turned, about a point.
    static Picture drop(int width, int height, double x, double y, double radius, double degrees) {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setColor(new Color(230, 225, 220));
        pen.fillRect(0, 0, width, height);
        pen.translate(x + 0.5, y + 0.5);
        pen.rotate(StrictMath.toRadians(degrees));
        pen.setColor(new Color(40, 60, 120));
        pen.fill(new Ellipse2D.Double(-radius, -radius, 2 * radius, 2 * radius));
        pen.fill(new Polygon(
                new int[] {(int) (-0.9 * radius), (int) (0.9 * radius), 0},
                new int[] {(int) (-0.4 * radius), (int) (-0.4 * radius), (int) (-1.8 * radius)},
                3));
        pen.dispose();
        return Sample.picture(image);
    }
}
