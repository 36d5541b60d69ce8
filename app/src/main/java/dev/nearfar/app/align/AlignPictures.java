package dev.nearfar.app.align;

import dev.nearfar.align.Alignment;
import dev.nearfar.app.DistinctFiles;
import dev.nearfar.app.Failure;
import dev.nearfar.app.FreeMemory;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.core.colour.SrgbColour;
import dev.nearfar.core.methods.MemoryNeed;
import dev.nearfar.core.methods.Mixer;
import dev.nearfar.core.picture.Homography;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.recipe.CutTo;
import dev.nearfar.core.recipe.Eye;
import dev.nearfar.core.recipe.Geometry;
import dev.nearfar.core.recipe.Placement;
import dev.nearfar.core.recipe.Placement.Surround;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.model.PictureFile;
import dev.nearfar.pipeline.tune.FarChoice;
import dev.nearfar.pipeline.tune.Suitability;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/// Opens two pictures, finds how the far one lies on the near one, writes it, and shows it.
public final class AlignPictures {
    private static final int[] NEAR_COLOUR = {0, 255, 0};
    private static final int[] FAR_COLOUR = {255, 0, 255};

    private final AlignRequest request;
    private final Consumer<String> hearer;
    private final IfExists ifExists;

    /// An alignment that tells, line by line, what it does.
    public AlignPictures(AlignRequest request, Consumer<String> hearer) {
        this.request = request;
        this.hearer = hearer;
        ifExists = request.replace() ? IfExists.REPLACE : IfExists.REFUSE;
    }

    /// Aligns.
    ///
    /// @throws Failure if a file is wrong, two of them are the same, or the points decide nothing
    public Aligned run() throws Failure {
        check();
        var near = read("near picture", request.near());
        var far = read("far picture", request.far());
        requireSense(near.width());
        FreeMemory.require(
                MemoryNeed.aligning(far.picture().shape(), near.picture().shape()),
                "raise --memory or scale the pictures down");
        try (var mixer = new Mixer(request.threads())) {
            long begin = System.nanoTime();
            var found = find(near.picture(), far.picture(), mixer);
            double seconds = (System.nanoTime() - begin) / 1e9;
            hearer.accept(found.says());
            var suitability = Optional.<Suitability>empty();
            if (found.isSure()) {
                var lying = laid(near.picture(), far.picture(), found.alignment(), Surround.MIRROR, mixer);
                var foretold = Suitability.of(lying, geometry(lying, mixer), mixer);
                foretold.told().ifPresent(hearer);
                suitability = Optional.of(foretold);
            }
            if (request.preview().isPresent()) {
                var laid = laid(near.picture(), far.picture(), found.alignment(), Surround.COLOUR, mixer);
                request.preview()
                        .get()
                        .write(
                                laid.getFirst(),
                                laid.getLast(),
                                new FaceMarks(found.nearFaces(), Homography.IDENTITY, NEAR_COLOUR),
                                new FaceMarks(
                                        found.farFaces(), found.alignment().map(), FAR_COLOUR),
                                ifExists);
            }
            var aligned =
                    new Aligned(found.alignment(), found.isSure(), suitability, near.sha256(), far.sha256(), seconds);
            request.streams().write(AlignJson.of(aligned), request.output(), ifExists);
            return aligned;
        }
    }

    /// How the pair would hang, the far distance chosen where it is open.
    private Geometry geometry(List<Picture> lying, Mixer mixer) {
        int width = lying.getFirst().shape().width();
        var resolved = request.geometry().resolved(width);
        return request.geometry().isFarOpen()
                ? resolved.withFar(
                        FarChoice.of(Eye.DEFAULT, lying, resolved, width, mixer).distance())
                : resolved;
    }

    private void check() throws Failure {
        var inputs = new LinkedHashMap<String, Path>();
        inputs.put("near picture", request.near());
        inputs.put("far picture", request.far());
        var outputs = new LinkedHashMap<String, Path>();
        outputs.put("output", request.output());
        request.preview().ifPresent(preview -> outputs.put("preview", preview.path()));
        DistinctFiles.check(inputs, Map.copyOf(outputs));
        StandardStreams.checkOutput(request.output(), ifExists);
        if (request.preview().isPresent()) {
            request.preview().get().check(ifExists);
        }
    }

    private PictureFile read(String what, Path path) throws Failure {
        var file = request.streams().readPicture(path, SrgbColour.WHITE);
        file.notes().forEach(note -> hearer.accept(what + ": " + note));
        return file;
    }

    private AlignmentResult find(Picture near, Picture far, Mixer mixer) throws Failure {
        try {
            if (request.pairs().isEmpty()) {
                return AlignmentResult.byLooking(near, far, request.auto(), mixer.workers());
            }
            return AlignmentResult.byPoints(request.pairs().get(), request.chosenModel(), near.shape(), far.shape());
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.Kind.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /// The geometry is wanted last, and refused first.
    private void requireSense(int width) throws Failure {
        try {
            request.geometry().resolved(width).eyeSigmas(width);
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.Kind.USAGE, String.valueOf(e.getMessage()), e);
        }
    }

    /// Both in the near one's frame.
    private static List<Picture> laid(Picture near, Picture far, Alignment alignment, Surround surround, Mixer mixer)
            throws Failure {
        var placement = new Placement(alignment.by(), Placement.Moved.FAR, surround, new CutTo.None());
        try {
            return mixer.align(Recipe.DEFAULT.withPlacement(placement), List.of(near, far), note -> {});
        } catch (IllegalArgumentException e) {
            throw new Failure(Failure.Kind.USAGE, String.valueOf(e.getMessage()), e);
        }
    }
}
