package dev.nearfar.cli;

import dev.nearfar.app.Failure;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.app.align.AlignPictures;
import dev.nearfar.app.align.AlignRequest;
import dev.nearfar.app.align.PointsPage;
import dev.nearfar.app.align.PreviewFile;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `nearfar align`: how one picture lies on the other.
@Command(
        name = "align",
        synopsisHeading = "Examples:%n",
        customSynopsis = {
            "  nearfar align cat.png raccoon.jpg -o A.json --preview onion.png",
            "  nearfar align cat.png raccoon.jpg -o A.json --near-points 120,80,200,82 --far-points 300,220,410,210",
            "  nearfar mix cat.png raccoon.jpg -o both.png --align A.json",
            "  nearfar align cat.png raccoon.jpg --points-page points.html",
            "",
            "Usage: nearfar align NEAR FAR -o ALIGNMENT [options]",
            "       nearfar align NEAR FAR --points-page PAGE.html",
        },
        description = {
            "Finds how FAR must be moved, turned and scaled to lie on NEAR: by looking at both (one scene, or a face in each), "
                    + "or by points that belong on each other: two pairs or more make a similarity; --model affinity takes "
                    + "three, homography four, and warp, which bends faces into each other, four to a hundred.",
            "",
            "Tells, too, whether the pair can work from the distances given, and what would help most. The preview shows the "
                    + "faces that were found, NEAR's green, FAR's magenta.",
            "",
            "The exit code is 1 where looking leaves it unsure; then the pictures are left as they lie.",
        },
        parameterListHeading = "%n",
        optionListHeading = "%n",
        sortOptions = false,
        mixinStandardHelpOptions = true,
        versionProvider = VersionLine.class)
final class AlignCommand implements Callable<Integer> {
    private static final int PICTURES = 2;

    private final StandardStreams streams;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(
            arity = "0..*",
            paramLabel = "NEAR FAR",
            hideParamSyntax = true,
            description = "the picture for up close, and the one for afar; - is standard input")
    private List<String> pictures = List.of();

    @Option(
            names = {"-o", "--output"},
            paramLabel = "ALIGNMENT",
            description = "where the alignment goes, as JSON; - is standard output (must be given)")
    private @Nullable String output;

    @Option(names = "--auto", description = "find it by looking (default: so, where no points are given)")
    private boolean auto;

    @Option(
            names = "--face",
            paramLabel = "N|N,M",
            description = "which face of NEAR, and of FAR, where there are several; 1 is the largest, 0 any "
                    + "(default: the largest that suit); --preview numbers them")
    private @Nullable String face;

    @Option(
            names = "--near-points",
            paramLabel = "X,Y,...",
            description = "points of NEAR, in pixels; 0,0 is the middle of the first (default: none)")
    private @Nullable String nearPoints;

    @Option(
            names = "--far-points",
            paramLabel = "X,Y,...",
            description = "the points of FAR that belong on them (default: none)")
    private @Nullable String farPoints;

    @Option(
            names = "--model",
            paramLabel = "similarity|affinity|homography|warp",
            description = "which map to look for; warp bends through the points (default: similarity)")
    private @Nullable String model;

    @Option(
            names = "--points-page",
            paramLabel = "PAGE.html",
            description = "write a page in which to click on what belongs together; it shows the command, and needs no "
                    + "network (default: none)")
    private @Nullable String pointsPage;

    @Option(
            names = "--preview",
            paramLabel = "PICTURE",
            description = "both pictures on each other: a .gif blinks, a .png or .jpg is half and half (default: none)")
    private @Nullable String preview;

    @Option(
            names = "--look",
            paramLabel = "onion|blink|difference",
            description = "how the preview shows them (default: as its name says)")
    private @Nullable String look;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "how many threads work, 1..1024; never changes a figure (default: one a processor)")
    private @Nullable String threads;

    @Option(names = "--force", description = "replace files that exist (default: refuse to)")
    private boolean force;

    @Option(names = "--quiet", description = "do not tell what was found (default: tell)")
    private boolean quiet;

    @Mixin
    private LimitOptions limits = new LimitOptions();

    private AlignCommand(StandardStreams streams) {
        this.streams = streams;
    }

    static CommandLine create(StandardStreams streams) {
        var line = new CommandLine(new AlignCommand(streams)).addMixin("memory", new MemoryOption());
        RecipeOptions.addGeometryTo(line.getCommandSpec());
        return line;
    }

    @Override
    public Integer call() throws Failure {
        if (pointsPage != null) {
            return page();
        }
        var aligned = new AlignPictures(request(), this::tell).run();
        return aligned.isSure() ? ExitCode.OK : ExitCode.NEGATIVE;
    }

    private void tell(String line) {
        if (!quiet) {
            spec.commandLine().getErr().println(line);
        }
    }

    private int page() throws Failure {
        requireTwo();
        if (auto
                || Stream.of(output, face, nearPoints, farPoints, model, preview, look)
                        .anyMatch(Objects::nonNull)) {
            throw Arguments.usage("points-page must go without -o, points and previews, was given with one");
        }
        var page = Arguments.path("--points-page", pointsPage);
        new PointsPage(
                        Arguments.path("NEAR", pictures.getFirst()),
                        Arguments.path("FAR", pictures.getLast()),
                        page,
                        force,
                        Arguments.threads(threads, AlignRequest.MOST_THREADS),
                        limits.on(streams))
                .write();
        tell("%s: open it in a browser and click on what belongs together".formatted(page));
        return ExitCode.OK;
    }

    private void requireTwo() throws Failure {
        if (pictures.size() != PICTURES) {
            throw Arguments.usage("pictures must be two, NEAR and FAR, were %d%s"
                    .formatted(pictures.size(), pictures.isEmpty() ? "" : ": " + String.join(" ", pictures)));
        }
    }

    private AlignRequest request() throws Failure {
        requireTwo();
        var near = Arguments.path("NEAR", pictures.getFirst());
        var far = Arguments.path("FAR", pictures.getLast());
        var target = Arguments.path("-o", output);
        var shown = Arguments.optionalPath("--preview", preview);
        if (look != null && shown.isEmpty()) {
            throw Arguments.usage("look must go with --preview, was given alone: " + look);
        }
        if (auto && (nearPoints != null || farPoints != null)) {
            throw Arguments.usage("auto must be left out with points, was given");
        }
        var geometry = RecipeOptions.geometry(spec.commandLine().getParseResult(), Optional.empty());
        try {
            return new AlignRequest(
                    near,
                    far,
                    Optional.ofNullable(face),
                    Optional.ofNullable(nearPoints),
                    Optional.ofNullable(farPoints),
                    Optional.ofNullable(model),
                    geometry,
                    target,
                    shown.map(path -> PreviewFile.of(path, Optional.ofNullable(look))),
                    force,
                    Arguments.threads(threads, AlignRequest.MOST_THREADS),
                    limits.on(streams));
        } catch (IllegalArgumentException e) {
            throw Arguments.usage(String.valueOf(e.getMessage()));
        }
    }
}
