package dev.nearfar.files.decode;

import dev.nearfar.files.model.Limits;
import dev.nearfar.files.model.PictureFileException;
import dev.nearfar.files.model.PictureFileException.Kind;
import dev.nearfar.files.model.ReadOptions;
import dev.nearfar.files.model.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One file being read: its bytes, what was asked for, how long it may take, and what there is to tell.
final class Reading {
    private static final int SMALLEST_SIDE = 2;
    private static final int PLANES = 3;

    private final Source source;
    private final ReadOptions options;
    private final Deadline deadline;
    private final List<String> notes = new ArrayList<>();

    Reading(Source source, ReadOptions options, Deadline deadline) {
        this.source = source;
        this.options = options;
        this.deadline = deadline;
    }

    /// Begins to read a file, whose time runs from now.
    static Reading of(String name, byte[] bytes, ReadOptions options) {
        return new Reading(
                new Source(name, bytes),
                options,
                new Deadline(name, options.limits().decodeSeconds()));
    }

    /// Something that is found out from a file.
    interface Work<T> {
        /// Finds it out.
        ///
        /// @throws PictureFileException if it cannot be
        T of(Reading reading) throws PictureFileException;
    }

    /// Does something with the file, and whatever it throws becomes a typed failure.
    <T> T typed(Work<T> work) throws PictureFileException {
        try {
            return work.of(this);
        } catch (RuntimeException e) {
            throw source.damaged("must make sense to its decoder, which said: " + Reason.of(e), e);
        } catch (StackOverflowError e) {
            throw new PictureFileException(Kind.DAMAGED, source.name(), "must not nest without end, did", e);
        } catch (OutOfMemoryError e) {
            // The header was judged, but others may have taken the memory meanwhile.
            throw new PictureFileException(
                    Kind.TOO_LARGE, source.name(), "needs more memory than there is; raise --memory", e);
        }
    }

    Source source() {
        return source;
    }

    ReadOptions options() {
        return options;
    }

    Deadline deadline() {
        return deadline;
    }

    List<String> notes() {
        return notes;
    }

    void note(String line) {
        notes.add(line);
    }

    /// Judges what a header says, before anything is allocated for it.
    ///
    /// @param bytesPerPixel what decoding holds for each pixel beside the three planes of the result
    /// @throws PictureFileException `TOO_LARGE` or `TOO_SMALL`
    void requireAllowed(long width, long height, int bytesPerPixel) throws PictureFileException {
        requireSize(width, height);
        if (width < SMALLEST_SIDE || height < SMALLEST_SIDE) {
            throw source.failure(Kind.TOO_SMALL, "must be at least 2x2 pixels, was %dx%d".formatted(width, height));
        }
        MemoryAtHand.require(this, width * height * (PLANES * Character.BYTES + bytesPerPixel));
    }

    /// Holds what a header says against the limits.
    ///
    /// @throws PictureFileException `TOO_LARGE`
    void requireSize(long width, long height) throws PictureFileException {
        var limits = options.limits();
        if (width > limits.sidePixels() || height > limits.sidePixels()) {
            throw tooLarge("must be at most %d pixels wide and high, was %dx%d; raise --max-side"
                    .formatted(limits.sidePixels(), width, height));
        }
        if (width * height > limits.pixels()) {
            throw tooLarge("must have at most %d pixels, was %dx%d = %d; raise --max-pixels"
                    .formatted(limits.pixels(), width, height, width * height));
        }
    }

    /// Refuses a picture whose data is too short for its size, however well it is packed, so that a short file cannot
    /// make anybody allocate for a large picture. Not when salvaging, where short is what is expected.
    ///
    /// @param packed how many bytes of data there are
    /// @param unpacked how many bytes or pixels they have to become
    /// @param mostFromOne how many of them one byte can become at most
    /// @throws PictureFileException `DAMAGED`
    void requireEnough(long packed, long unpacked, long mostFromOne) throws PictureFileException {
        long least = (unpacked + mostFromOne - 1) / mostFromOne;
        if (!options.salvage() && packed < least) {
            throw source.damaged(
                    "picture data must have at least %d bytes for its size, had %d".formatted(least, packed));
        }
    }

    /// A profile or a block of EXIF, unless it is longer than allowed.
    ///
    /// @throws PictureFileException `TOO_LARGE`
    void requireMetadata(String what, long bytes) throws PictureFileException {
        Limits limits = options.limits();
        if (bytes > limits.metadataBytes()) {
            throw tooLarge("%s must have at most %d bytes, had at least %d; raise --max-metadata"
                    .formatted(what, limits.metadataBytes(), bytes));
        }
    }

    /// What happens when the data turns out bad midway: the failure goes on, or what arrived is taken.
    ///
    /// @throws PictureFileException the failure, unless it is damage and this is to be salvaged
    void salvage(PictureFileException failure, PixelSink arrived) throws PictureFileException {
        if (failure.kind() != Kind.DAMAGED || arrived.count() == 0) {
            throw failure;
        }
        var share = String.format(Locale.ROOT, "%.1f%%", arrived.percent());
        if (!options.salvage()) {
            throw source.damaged(
                    "%s (--salvage takes the %s that is there)".formatted(failure.problem(), share),
                    failure.getCause() instanceof Exception cause ? cause : failure);
        }
        note("salvaged %s of the picture, the rest is %s: %s"
                .formatted(share, options.background(), failure.problem()));
    }

    PictureFileException tooLarge(String problem) {
        return source.failure(Kind.TOO_LARGE, problem);
    }
}
