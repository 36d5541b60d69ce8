package dev.nearfar.app.align;

import dev.nearfar.app.Failure;
import dev.nearfar.app.StandardStreams;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import dev.nearfar.files.IfExists;
import dev.nearfar.files.OutputFileException;
import dev.nearfar.files.PictureWriter;
import dev.nearfar.files.animation.Animation;
import dev.nearfar.files.animation.AnimationWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// Two pictures on each other, so that eyes can judge an alignment.
///
/// @param path where it goes: a blinking one ends in `.gif`, the others as pictures do
/// @param look how both are shown
public record PreviewFile(Path path, Look look) {
    private static final int BLINK_HUNDREDTHS = 60;

    /// How both are shown.
    public enum Look {
        /// Half of one, half of the other.
        ONION,
        /// In turn.
        BLINK,
        /// Grey where they are alike, lighter and darker where not.
        DIFFERENCE
    }

    /// What a file of this name is to show where nothing is said: a `.gif` blinks, all else are onions.
    ///
    /// @param look `onion`, `blink` or `difference`
    /// @throws IllegalArgumentException if it is something else, or does not suit the file's name
    public static PreviewFile of(Path path, Optional<String> look) {
        boolean isAnimation = AnimationWriter.isMeantBy(path);
        var chosen = look.map(PreviewFile::look).orElse(isAnimation ? Look.BLINK : Look.ONION);
        if (isAnimation != (chosen == Look.BLINK)) {
            throw new IllegalArgumentException(
                    "preview must end in .gif to blink, and in .png or .jpg otherwise, was " + path);
        }
        return new PreviewFile(path, chosen);
    }

    private static Look look(String text) {
        return switch (text) {
            case "onion" -> Look.ONION;
            case "blink" -> Look.BLINK;
            case "difference" -> Look.DIFFERENCE;
            default -> throw new IllegalArgumentException("look must be one of onion, blink, difference, was " + text);
        };
    }

    void check(IfExists ifExists) throws Failure {
        if (StandardStreams.isMeantBy(path)) {
            throw new Failure(Failure.Kind.USAGE, "preview must be a file, was -", null);
        }
        try {
            if (look == Look.BLINK) {
                AnimationWriter.check(path, ifExists);
            } else {
                PictureWriter.check(path, ifExists);
            }
        } catch (OutputFileException e) {
            throw Failure.of(e);
        }
    }

    /// @param near and `far` of one shape, three planes
    /// @param nearMarks what was found in the near one
    /// @param farMarks what was found in the far one, where it lies
    void write(Picture near, Picture far, FaceMarks nearMarks, FaceMarks farMarks, IfExists ifExists) throws Failure {
        var one = near.to8Bit();
        var other = far.to8Bit();
        var shape = near.shape();
        nearMarks.draw(one, shape);
        farMarks.draw(other, shape);
        try {
            if (look == Look.BLINK) {
                AnimationWriter.write(
                        path,
                        ifExists,
                        new Animation(
                                shape,
                                List.of(
                                        new Animation.Frame(one, BLINK_HUNDREDTHS),
                                        new Animation.Frame(other, BLINK_HUNDREDTHS))));
            } else {
                PictureWriter.write(path, ifExists, mixed(one, other, shape), shape);
            }
        } catch (OutputFileException e) {
            throw Failure.whileWriting(e);
        }
    }

    private byte[] mixed(byte[] one, byte[] other, Shape shape) {
        var mixed = new byte[Math.toIntExact(shape.samples())];
        for (int index = 0; index < mixed.length; index++) {
            int first = Byte.toUnsignedInt(one[index]);
            int second = Byte.toUnsignedInt(other[index]);
            mixed[index] = (byte) (look == Look.DIFFERENCE ? (255 + first - second) / 2 : (first + second) / 2);
        }
        return mixed;
    }
}
