package dev.nearfar.studio;

import dev.nearfar.core.picture.Shape;
import io.javalin.http.Context;

/// Pixels as a page draws them: four bytes each, R, G, B and 255, row by row.
final class Rgba {
    private Rgba() {}

    /// @param rgb three bytes a pixel, row by row
    static void answer(byte[] rgb, Shape shape, Context context) {
        var rgba = new byte[Math.multiplyExact(4, shape.planeSize())];
        for (int pixel = 0; pixel < shape.planeSize(); pixel++) {
            rgba[4 * pixel] = rgb[3 * pixel];
            rgba[4 * pixel + 1] = rgb[3 * pixel + 1];
            rgba[4 * pixel + 2] = rgb[3 * pixel + 2];
            rgba[4 * pixel + 3] = (byte) 255;
        }
        context.header("X-Width", String.valueOf(shape.width()));
        context.header("X-Height", String.valueOf(shape.height()));
        context.contentType("application/octet-stream");
        context.result(rgba);
    }
}
