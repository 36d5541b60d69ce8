package dev.nearfar.app.walk;

import dev.nearfar.app.DistinctFiles;
import dev.nearfar.app.Failure;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.OutputFileException;
import dev.nearfar.files.OutputFormat;
import dev.nearfar.files.PictureWriter;
import dev.nearfar.files.animation.Animation;
import dev.nearfar.files.animation.AnimationWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where the animation and the strip of one walk go: to files, or to standard output.
final class WalkOutputs {
    private final WalkRequest request;
    private final IfExists ifExists;

    WalkOutputs(WalkRequest request) {
        this.request = request;
        ifExists = request.replace() ? IfExists.REPLACE : IfExists.REFUSE;
    }

    /// Finds out before long work whether all could be written.
    ///
    /// @throws Failure `USAGE` if files clash or a name does not say its format, `EXISTS`, `OUTPUT`, `IO`
    void check() throws Failure {
        var outputs = new LinkedHashMap<String, Path>();
        outputs.put("output", request.output());
        request.strip().ifPresent(path -> outputs.put("strip", path));
        DistinctFiles.check(Map.of("picture", request.picture()), outputs);
        try {
            if (isAnimation()) {
                checkAnimation();
            } else {
                checkStripAlone();
            }
            if (request.strip().isPresent()
                    && !StandardStreams.isMeantBy(request.strip().get())) {
                PictureWriter.check(request.strip().get(), ifExists);
            }
        } catch (OutputFileException e) {
            throw Failure.of(e);
        }
    }

    private void checkAnimation() throws OutputFileException {
        if (!StandardStreams.isMeantBy(request.output())) {
            AnimationWriter.check(request.output(), ifExists);
        }
    }

    private void checkStripAlone() throws OutputFileException, Failure {
        var name = request.output().toString().toLowerCase(Locale.ROOT);
        if (!name.matches("(?s).*\\.(png|jpg|jpeg)")) {
            throw new Failure(
                    Failure.Kind.USAGE,
                    "%s: name must end in .gif for an animation, or in .png, .jpg or .jpeg for a strip, did not"
                            .formatted(request.output()),
                    null);
        }
        if (request.strip().isPresent()) {
            throw new Failure(
                    Failure.Kind.USAGE,
                    "strip must go with an output that ends in .gif, was given with " + request.output(),
                    null);
        }
        PictureWriter.check(request.output(), ifExists);
    }

    /// Whether the output is an animation; standard output always carries one.
    boolean isAnimation() {
        return StandardStreams.isMeantBy(request.output()) || AnimationWriter.isMeantBy(request.output());
    }

    /// Where a strip goes, if anywhere.
    Optional<Path> strip() {
        return isAnimation() ? request.strip() : Optional.of(request.output());
    }

    void writeAnimation(Animation animation) throws Failure {
        if (StandardStreams.isMeantBy(request.output())) {
            request.streams().write(output -> AnimationWriter.write(output, animation));
            return;
        }
        try {
            AnimationWriter.write(request.output(), ifExists, animation);
        } catch (OutputFileException e) {
            throw Failure.whileWriting(e);
        }
    }

    /// Writes the strip; an animation that is wanted too has been written before.
    void writeStrip(Path path, Wall strip) throws Failure {
        try {
            if (StandardStreams.isMeantBy(path)) {
                request.streams()
                        .write(output -> PictureWriter.write(output, OutputFormat.PNG, strip.rgb(), strip.shape()));
            } else {
                PictureWriter.write(path, ifExists, strip.rgb(), strip.shape());
            }
        } catch (OutputFileException e) {
            throw withAnimation(Failure.whileWriting(e));
        } catch (Failure failure) {
            throw withAnimation(failure);
        }
    }

    private Failure withAnimation(Failure failure) {
        return isAnimation()
                ? failure.and("the animation itself is written, to " + StandardStreams.outputName(request.output()))
                : failure;
    }
}
