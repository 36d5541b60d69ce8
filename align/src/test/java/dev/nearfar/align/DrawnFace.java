package dev.nearfar.align;

import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Arc2D;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/// A face drawn by chance, and where its eyes are. Drawn in a frame whose eyes are at (±`apart`, 0), chin downwards.
///
/// @param eyes in the picture's pixels
record DrawnFace(Picture picture, EyePair eyes) {
    enum Kind {
        SMILEY,
        CARTOON,
        CAT,
        OWL,
        LINES,
        ROBOT,
        PUMPKIN,
        PANDA
    }

    static DrawnFace of(Kind kind, RandomGenerator random) {
        int width = 300 + random.nextInt(500);
        int height = 300 + random.nextInt(500);
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        background(pen, kind, width, height, random);
        double size = Math.min(width, height) * between(random, 0.22, 0.46);
        var frame = new AffineTransform();
        frame.translate(width * between(random, 0.42, 0.58), height * between(random, 0.42, 0.55));
        frame.rotate(between(random, -0.3, 0.3));
        frame.scale(size, size * between(random, 0.95, 1.1));
        var untouched = pen.getTransform();
        pen.transform(frame);
        double apart = between(random, 0.3, 0.45);
        draw(pen, kind, apart, random);
        pen.setTransform(untouched);
        var left = frame.transform(new Point2D.Double(-apart, 0), null);
        var right = frame.transform(new Point2D.Double(apart, 0), null);
        pen.dispose();
        // Java2D counts from pixels' corners, Nearfar from their centres.
        var eyes = new EyePair(left.getX() - 0.5, left.getY() - 0.5, right.getX() - 0.5, right.getY() - 0.5, 1);
        return new DrawnFace(picture(image), eyes);
    }

    static Picture picture(BufferedImage image) {
        var bytes = new byte[3 * image.getWidth() * image.getHeight()];
        for (int y = 0, index = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                bytes[index++] = (byte) (rgb >> 16);
                bytes[index++] = (byte) (rgb >> 8);
                bytes[index++] = (byte) rgb;
            }
        }
        return Picture.of8Bit(new Shape(3, image.getHeight(), image.getWidth()), bytes);
    }

    private static double between(RandomGenerator random, double from, double to) {
        return from + (to - from) * random.nextDouble();
    }

    private static Color colour(RandomGenerator random, double from, double to) {
        return new Color((float) between(random, from, to), (float) between(random, from, to), (float)
                between(random, from, to));
    }

    private static void background(Graphics2D pen, Kind kind, int width, int height, RandomGenerator random) {
        pen.setColor(kind == Kind.LINES ? Color.WHITE : colour(random, 0, 1));
        pen.fillRect(0, 0, width, height);
        if (kind != Kind.LINES && random.nextBoolean()) {
            for (int k = 0; k < 12; k++) {
                pen.setColor(colour(random, 0, 1));
                double size = between(random, 10, 0.25 * width);
                pen.fill(new Rectangle2D.Double(random.nextInt(width), random.nextInt(height), size, size));
            }
        }
    }

    private static void draw(Graphics2D pen, Kind kind, double apart, RandomGenerator random) {
        var skin = colour(random, 0.6, 0.95);
        var dark = colour(random, 0, 0.2);
        double eye = between(random, 0.08, 0.14);
        switch (kind) {
            case SMILEY -> {
                disc(pen, skin, 0, 0.25, 1, 1);
                both(pen, dark, apart, eye, eye * between(random, 1, 1.5));
                smile(pen, dark, 0.35, 0.45);
            }
            case CARTOON -> {
                disc(pen, dark, 0, 0.05, 0.9, 1.05);
                disc(pen, skin, 0, 0.3, 0.8, 1);
                both(pen, Color.WHITE, apart, 1.7 * eye, 1.2 * eye);
                both(pen, colour(random, 0.2, 0.5), apart, 0.9 * eye, 0.9 * eye);
                both(pen, Color.BLACK, apart, 0.45 * eye, 0.45 * eye);
                line(pen, dark, 0.04, -apart - 0.15, -0.28, -apart + 0.15, -0.3);
                line(pen, dark, 0.04, apart - 0.15, -0.3, apart + 0.15, -0.28);
                line(pen, skin.darker(), 0.04, 0, 0.1, -0.06, 0.4);
                line(pen, skin.darker(), 0.04, -0.06, 0.4, 0.06, 0.42);
                smile(pen, new Color(180, 40, 50), 0.5, 0.3);
            }
            case CAT -> {
                triangle(pen, skin.darker(), -0.9, -0.2, -0.75, -1.05, -0.2, -0.6);
                triangle(pen, skin.darker(), 0.9, -0.2, 0.75, -1.05, 0.2, -0.6);
                disc(pen, skin.darker(), 0, 0.2, 1, 0.9);
                both(pen, new Color(200, 210, 60), apart, 1.6 * eye, 1.2 * eye);
                both(pen, Color.BLACK, apart, 0.5 * eye, 1.15 * eye);
                triangle(pen, new Color(200, 90, 100), -0.1, 0.45, 0.1, 0.45, 0, 0.57);
                for (double down = 0.5; down < 0.7; down += 0.08) {
                    line(pen, dark, 0.015, 0.25, 0.57, 1.1, down);
                    line(pen, dark, 0.015, -0.25, 0.57, -1.1, down);
                }
            }
            case OWL -> {
                disc(pen, colour(random, 0.3, 0.5), 0, 0.3, 0.95, 1.1);
                both(pen, skin, apart, 2.6 * eye, 2.6 * eye);
                both(pen, new Color(230, 160, 30), apart, 1.7 * eye, 1.7 * eye);
                both(pen, Color.BLACK, apart, eye, eye);
                triangle(pen, new Color(220, 140, 40), -0.12, 0.25, 0.12, 0.25, 0, 0.6);
            }
            case LINES -> {
                pen.setColor(Color.BLACK);
                pen.setStroke(new BasicStroke((float) between(random, 0.015, 0.04)));
                pen.draw(ellipse(0, 0.25, 0.85, 1));
                pen.draw(ellipse(-apart, 0, 1.4 * eye, eye));
                pen.draw(ellipse(apart, 0, 1.4 * eye, eye));
                both(pen, Color.BLACK, apart, 0.5 * eye, 0.5 * eye);
                line(pen, Color.BLACK, 0.025, 0, 0.1, -0.1, 0.45);
                line(pen, Color.BLACK, 0.025, -0.1, 0.45, 0.05, 0.45);
                smile(pen, Color.BLACK, 0.4, 0.4);
            }
            case ROBOT -> {
                pen.setColor(skin);
                pen.fill(new Rectangle2D.Double(-0.9, -0.6, 1.8, 1.8));
                pen.setColor(dark);
                pen.fill(new Rectangle2D.Double(-apart - eye, -eye, 2 * eye, 2 * eye));
                pen.fill(new Rectangle2D.Double(apart - eye, -eye, 2 * eye, 2 * eye));
                pen.fill(new Rectangle2D.Double(-0.5, 0.65, 1, 0.15));
            }
            case PUMPKIN -> {
                disc(pen, new Color(230, 130, 30), 0, 0.2, 1.1, 0.95);
                for (double side : new double[] {-apart, apart}) {
                    triangle(pen, dark, side - 0.18, 0.1, side + 0.18, 0.1, side, -0.2);
                }
                triangle(pen, dark, -0.08, 0.4, 0.08, 0.4, 0, 0.25);
                smile(pen, dark, 0.5, 0.3);
            }
            case PANDA -> {
                disc(pen, dark, -0.75, -0.65, 0.3, 0.3);
                disc(pen, dark, 0.75, -0.65, 0.3, 0.3);
                disc(pen, Color.WHITE, 0, 0.2, 1, 0.95);
                both(pen, dark, apart, 1.9 * eye, 2.2 * eye);
                both(pen, Color.WHITE, apart, 0.8 * eye, 0.8 * eye);
                both(pen, Color.BLACK, apart, 0.5 * eye, 0.5 * eye);
                disc(pen, dark, 0, 0.5, 0.14, 0.1);
            }
        }
    }

    private static Ellipse2D ellipse(double x, double y, double across, double down) {
        return new Ellipse2D.Double(x - across, y - down, 2 * across, 2 * down);
    }

    private static void disc(Graphics2D pen, Color colour, double x, double y, double across, double down) {
        pen.setColor(colour);
        pen.fill(ellipse(x, y, across, down));
    }

    private static void both(Graphics2D pen, Color colour, double apart, double across, double down) {
        disc(pen, colour, -apart, 0, across, down);
        disc(pen, colour, apart, 0, across, down);
    }

    private static void smile(Graphics2D pen, Color colour, double half, double top) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke(0.08f));
        pen.draw(new Arc2D.Double(-half, top - half / 2, 2 * half, half, 200, 140, Arc2D.OPEN));
    }

    private static void line(
            Graphics2D pen, Color colour, double thick, double fromX, double fromY, double toX, double toY) {
        pen.setColor(colour);
        pen.setStroke(new BasicStroke((float) thick));
        pen.draw(new Line2D.Double(fromX, fromY, toX, toY));
    }

    private static void triangle(Graphics2D pen, Color colour, double... corners) {
        // Polygons have whole coordinates: in thousandths.
        var polygon = new Polygon();
        for (int k = 0; k < corners.length; k += 2) {
            polygon.addPoint((int) (1000 * corners[k]), (int) (1000 * corners[k + 1]));
        }
        pen.setColor(colour);
        pen.fill(AffineTransform.getScaleInstance(0.001, 0.001).createTransformedShape(polygon));
    }
}
