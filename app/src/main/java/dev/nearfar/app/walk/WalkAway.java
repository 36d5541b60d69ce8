package dev.nearfar.app.walk;

import dev.nearfar.app.Failure;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.files.animation.Animation;
import java.util.Locale;
import java.util.function.Consumer;

/// Opens a picture and shows what somebody sees who walks away from it: as an animation, as a strip of pictures, or both.
///
/// Everything that can be known before the work is checked before it, as for a mix.
public final class WalkAway {
    private final WalkRequest request;
    private final Consumer<String> hearer;
    private final WalkOutputs outputs;

    /// A walk that tells, line by line, what was read and written.
    public WalkAway(WalkRequest request, Consumer<String> hearer) {
        this.request = request;
        this.hearer = hearer;
        outputs = new WalkOutputs(request);
    }

    /// Paints and writes what is wanted.
    ///
    /// @throws Failure if a file is wrong, two of them are the same, or the geometry does not fit the picture
    public void run() throws Failure {
        long begin = System.nanoTime();
        outputs.check();
        var file = request.streams().readPicture(request.picture(), SrgbColour.WHITE);
        file.notes().forEach(note -> hearer.accept("picture: " + note));
        requireSense(file.width());
        try (var workers = new Workers(request.threads())) {
            var walk = new Walk(file.picture(), request.geometry(), workers);
            if (outputs.isAnimation()) {
                writeAnimation(walk.animation(request.size()), begin);
            }
            if (outputs.strip().isPresent()) {
                writeStrip(walk.strip(request.size()), begin);
            }
        }
    }

    private void requireSense(int pixels) throws Failure {
        try {
            request.geometry().widthMetres(pixels);
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.Kind.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    private void writeAnimation(Animation animation, long begin) throws Failure {
        outputs.writeAnimation(animation);
        tell(
                StandardStreams.outputName(request.output()),
                animation.shape().width(),
                animation.shape().height(),
                animation.frames().size() + " frames",
                begin);
    }

    private void writeStrip(WalkStrip strip, long begin) throws Failure {
        var wall = strip.picture();
        var path = outputs.strip().orElseThrow();
        outputs.writeStrip(path, wall);
        tell(
                StandardStreams.outputName(path),
                wall.shape().width(),
                wall.shape().height(),
                strip.count() + " distances",
                begin);
    }

    private void tell(String name, int width, int height, String what, long begin) {
        hearer.accept(String.format(
                Locale.ROOT, "%s: %dx%d, %s, %.1f s", name, width, height, what, (System.nanoTime() - begin) / 1e9));
    }
}
