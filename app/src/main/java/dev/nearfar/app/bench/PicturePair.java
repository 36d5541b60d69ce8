package dev.nearfar.app.bench;

import dev.nearfar.app.Failure;
import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Resampler;
import dev.nearfar.core.recipe.Recipe;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.OutputFileException;
import dev.nearfar.files.PictureReader;
import dev.nearfar.files.PictureWriter;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.Reason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The two pictures that are worked on, squares of one size in 8 bits: what a PNG of them holds is exactly what is
/// measured. Files are read within the default limits.
record PicturePair(Picture near, Picture far) {
    /// The pictures asked for, scaled and cut to cover the square.
    static PicturePair of(BenchRequest request, Workers workers) throws Failure {
        if (request.files().isEmpty()) {
            return synthetic(request.size(), workers);
        }
        var files = request.files().get();
        return new PicturePair(
                square(files.near(), request.size(), workers), square(files.far(), request.size(), workers));
    }

    /// The pictures by formula.
    static PicturePair synthetic(int size, Workers workers) {
        return new PicturePair(SyntheticPicture.NEAR.paint(size, workers), SyntheticPicture.FAR.paint(size, workers));
    }

    /// Each plane of the two as a pair of its own.
    PicturePair[] planes() {
        var planes = new PicturePair[near.shape().channels()];
        for (int channel = 0; channel < planes.length; channel++) {
            planes[channel] = new PicturePair(near.plane(channel), far.plane(channel));
        }
        return planes;
    }

    /// Finds out before long work whether [#save] could write the files; makes the folder.
    static void checkFolder(BenchRequest request) throws Failure {
        if (request.folder().isEmpty()) {
            return;
        }
        var folder = request.folder().get();
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new Failure(Failure.Kind.OUTPUT, folder + ": must be a folder, was a file", null);
        }
        try {
            Files.createDirectories(folder);
            PictureWriter.check(near(folder), ifExists(request));
            PictureWriter.check(far(folder), ifExists(request));
        } catch (OutputFileException e) {
            throw Failure.of(e);
        } catch (IOException e) {
            throw new Failure(
                    Failure.Kind.OUTPUT,
                    "%s: must be a folder that can be made, failed: %s".formatted(folder, Reason.of(e)),
                    e);
        }
    }

    /// Writes both where they are asked for.
    void save(BenchRequest request) throws Failure {
        if (request.folder().isEmpty()) {
            return;
        }
        var folder = request.folder().get();
        try {
            PictureWriter.write(near(folder), ifExists(request), near.to8Bit(), near.shape());
            PictureWriter.write(far(folder), ifExists(request), far.to8Bit(), far.shape());
        } catch (OutputFileException e) {
            throw Failure.whileWriting(e);
        }
    }

    private static Path near(Path folder) {
        return folder.resolve("near.png");
    }

    private static Path far(Path folder) {
        return folder.resolve("far.png");
    }

    private static IfExists ifExists(BenchRequest request) {
        return request.replace() ? IfExists.REPLACE : IfExists.REFUSE;
    }

    private static Picture square(Path file, int size, Workers workers) throws Failure {
        Picture picture;
        try {
            picture = PictureReader.read(file, Recipe.DEFAULT.background()).picture();
        } catch (PictureFileException e) {
            throw Failure.of(e);
        }
        var shape = picture.shape();
        if (shape.width() != size || shape.height() != size) {
            int side = Math.min(shape.width(), shape.height());
            double left = (shape.width() - side) / 2.0;
            double top = (shape.height() - side) / 2.0;
            picture = new Resampler(workers).scale(picture, left, top, side, side, size, size);
        }
        return Picture.of8Bit(picture.shape(), picture.to8Bit());
    }
}
