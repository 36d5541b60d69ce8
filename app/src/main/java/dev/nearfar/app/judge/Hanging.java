package dev.nearfar.app.judge;

import dev.nearfar.core.geometry.Viewing;
import dev.nearfar.core.recipe.Geometry;

/// How a picture hangs, in numbers.
///
/// @param widthPixels of the picture
/// @param widthMetres on the wall
/// @param nearMetres from where the near picture is seen
/// @param farMetres from where the far picture is seen
record Hanging(int widthPixels, double widthMetres, double nearMetres, double farMetres) {
    static Hanging of(Geometry geometry, int widthPixels) {
        return new Hanging(
                widthPixels,
                geometry.widthMetres(widthPixels),
                geometry.nearAt().metres(),
                geometry.far().metres());
    }

    double pixelsPerDegree(double metres) {
        return Viewing.pixelsPerDegree(widthMetres, widthPixels, metres);
    }
}
