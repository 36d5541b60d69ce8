package dev.nearfar.app.judge;

import dev.nearfar.app.Failure;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.files.AtomicFile;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.OutputFileException;
import dev.nearfar.files.PictureWriter;
import dev.nearfar.files.drawing.Drawing;
import java.nio.file.Path;
import java.util.Locale;

/// The file that a drawing is written to, as PNG or SVG, by the ending of its name.
///
/// @param path where it goes
/// @param ifExists what happens to a file that is there
record PlotFile(Path path, IfExists ifExists) {
    /// Pixels of a PNG for each unit of the drawing.
    private static final int SCALE = 2;

    /// Finds out before long work whether it could be written.
    ///
    /// @throws Failure `USAGE` if the name does not say the format, `EXISTS`, `OUTPUT`, `IO`
    void check() throws Failure {
        if (StandardStreams.isMeantBy(path) || !(ends(".png") || ends(".svg"))) {
            throw new Failure(
                    Failure.Kind.USAGE,
                    "plot must be a file whose name ends in .png or .svg, was %s".formatted(path),
                    null);
        }
        try {
            AtomicFile.check(path, ifExists);
        } catch (OutputFileException e) {
            throw Failure.of(e);
        }
    }

    void write(Drawing drawing, String title) throws Failure {
        try {
            if (ends(".svg")) {
                AtomicFile.write(path, ifExists, drawing.toSvg(title));
            } else {
                PictureWriter.write(path, ifExists, drawing.toRgb(SCALE), drawing.shape(SCALE));
            }
        } catch (OutputFileException e) {
            throw Failure.whileWriting(e);
        }
    }

    private boolean ends(String ending) {
        return path.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
