package dev.nearfar.core.methods;

import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.distance.Distance;
import dev.nearfar.core.distance.SquaredDifference;
import dev.nearfar.core.distance.Structure;
import dev.nearfar.core.methods.eye.EyeTerms;
import dev.nearfar.core.objective.Goal;
import dev.nearfar.core.objective.Part;
import dev.nearfar.core.objective.Term;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Luminance;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.core.recipe.TermSpec;
import dev.nearfar.core.recipe.Terms;
import dev.nearfar.core.view.Masked;
import dev.nearfar.core.view.View;
import dev.nearfar.core.view.ViewSpec;
import java.util.List;

/// Makes terms of what recipes say.
///
/// @param canvas the shape of the canvas
record TermCompiler(Shape canvas, Precision precision, Workers workers) {
    /// @param pictures in their order, laid on the canvas, of as many planes or three
    List<Term> of(Terms terms, List<Picture> pictures) {
        return terms.list().stream().map(spec -> term(spec, pictures)).toList();
    }

    private Term term(TermSpec spec, List<Picture> pictures) {
        var view = seen(spec, spec.see(), pictures);
        var ofTarget = spec.see().ofTarget().equals(spec.see())
                ? view
                : seen(spec, spec.see().ofTarget(), pictures);
        var picture = picture(pictures.get(spec.picture()), spec.target());
        var goal = new Goal(
                new Part(spec.name(), spec.weight()),
                view,
                Planes.zero(view.output(), precision),
                difference(spec.by(), view.output()));
        goal.aimAt(ofTarget, picture, spec.target().gain());
        return goal;
    }

    private View seen(TermSpec spec, ViewSpec see, List<Picture> pictures) {
        var view = see.build(canvas, precision, workers);
        return spec.inside().isPresent()
                ? new Masked(view, mask(pictures.get(spec.inside().getAsInt()), spec.see()), workers)
                : view;
    }

    private Distance difference(TermSpec.By by, Shape shape) {
        return switch (by) {
            case SQUARED -> new SquaredDifference(shape, workers);
            case CHARBONNIER -> EyeTerms.farDifference(shape, workers);
            case STRUCTURE -> new Structure(shape, precision, workers);
        };
    }

    /// What is made of a picture before it is looked at.
    private Planes picture(Picture given, TermSpec.Target target) {
        var picture = planes(target.grey() || canvas.channels() == 1 ? Luminance.of(given) : given);
        if (target.blurPixels() > 0) {
            var sharp = picture;
            picture = Planes.zero(canvas, precision);
            new ViewSpec.Far(new Srgb(), target.blurPixels())
                    .build(canvas, precision, workers)
                    .forward(sharp, picture);
        }
        if (target.contrast() != 1) {
            for (int channel = 0; channel < canvas.channels(); channel++) {
                for (int i = 0; i < canvas.planeSize(); i++) {
                    picture.set(
                            channel,
                            i,
                            target.pivot() + target.contrast() * (picture.get(channel, i) - target.pivot()));
                }
            }
        }
        return picture;
    }

    private Planes planes(Picture picture) {
        var planes = picture.toPlanes(precision);
        if (planes.shape().channels() == canvas.channels()) {
            return planes;
        }
        var spread = Planes.zero(canvas, precision);
        for (int channel = 0; channel < canvas.channels(); channel++) {
            for (int i = 0; i < canvas.planeSize(); i++) {
                spread.set(channel, i, planes.get(0, i));
            }
        }
        return spread;
    }

    /// A mask's luminance, as what the view shows has pixels. Where a canvas is turned, it lies on what is seen.
    private Planes mask(Picture picture, ViewSpec see) {
        var grey = Luminance.of(picture).toPlanes(precision);
        var view = see.ofMask(canvas).build(grey.shape(), precision, workers);
        var small = Planes.zero(view.output(), precision);
        view.forward(grey, small);
        var mask = Planes.zero(see.output(canvas), precision);
        for (int channel = 0; channel < mask.shape().channels(); channel++) {
            for (int i = 0; i < mask.shape().planeSize(); i++) {
                mask.set(channel, i, Math.clamp(small.get(0, i), 0, 1));
            }
        }
        return mask;
    }
}
