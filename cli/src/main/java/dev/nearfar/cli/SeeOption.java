package dev.nearfar.cli;

import java.util.List;
import picocli.CommandLine.Option;

/// Which picture is to be seen how.
final class SeeOption {
    @Option(
            names = "--see",
            paramLabel = "VIEW=PICTURE",
            description =
                    "a picture and the view in which it is to be seen, up to 16 times; NEAR is seen as it is: from:DISTANCE, "
                            + "thumbnail:WIDTH[:box|bilinear|catmullrom|lanczos3], grey, dim:SHARE, motion:PIXELS@DEGREES, "
                            + "rotated:DEGREES, mirrored, protan, deutan, tritan, near, and what jars bring; ;weight=W and ;inside=MASK may "
                            + "follow a view (default: NEAR and FAR by their distances)")
    private List<String> views = List.of();

    List<String> views() {
        return views;
    }
}
