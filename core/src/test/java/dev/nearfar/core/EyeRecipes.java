package dev.nearfar.core;

import dev.nearfar.core.geometry.Length;
import dev.nearfar.core.recipe.Distances;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.FarDistance;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.PrintSize;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.core.recipe.WallWidth;
import java.util.OptionalDouble;

/// Recipes of `eye` that suit small pictures: densely printed, so that distance blurs them.
public final class EyeRecipes {
    /// 40 pixels on 2 cm, from 40 cm and 5 m: the eye's blurs are 0.22 and 2.7 pixels.
    public static final Geometry SMALL = at("2cm", "40cm", "none", "5m");

    /// The same with a picture between.
    public static final Geometry THREE = at("2cm", "40cm", "2m", "12m");

    private EyeRecipes() {}

    public static Geometry at(String width, String near, String middle, String far) {
        return new Geometry(
                WallWidth.parse(width),
                OptionalDouble.empty(),
                new PrintSize.None(),
                Length.parse(near),
                Distances.parse(middle),
                FarDistance.parse(far));
    }

    public static Recipe two(Eye eye) {
        return Recipe.DEFAULT.withMethod(eye).withGeometry(SMALL);
    }

    public static Recipe three(Eye eye) {
        return Recipe.DEFAULT.withMethod(eye).withGeometry(THREE);
    }

    public static Eye coloured(Eye.Colour colour) {
        var d = Eye.DEFAULT;
        return new Eye(
                d.balance(),
                colour,
                d.farContrast(),
                d.farPivot(),
                d.farGap(),
                d.nearGain(),
                d.nearCut(),
                d.detailWeight(),
                d.tune(),
                d.effort());
    }
}
