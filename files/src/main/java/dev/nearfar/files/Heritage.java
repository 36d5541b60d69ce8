package dev.nearfar.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFileAttributes;

/// What a file that is replaced hands down to the new one.
final class Heritage {
    private Heritage() {}

    /// Gives the replacement the old file's owner, group and permissions, before anything is in it. Does nothing where
    /// there is no old file, or the file system has no such things.
    static void handDown(Path old, Path replacement) throws IOException {
        var view = Files.getFileAttributeView(replacement, PosixFileAttributeView.class);
        if (view == null || !Files.exists(old)) {
            return;
        }
        var before = Files.readAttributes(old, PosixFileAttributes.class);
        handDownOwner(before, view);
        view.setPermissions(before.permissions());
    }

    /// Only the superuser can give files away, and groups can be given only by their members; others keep their own.
    private static void handDownOwner(PosixFileAttributes before, PosixFileAttributeView view) throws IOException {
        var now = view.readAttributes();
        try {
            if (!now.group().equals(before.group())) {
                view.setGroup(before.group());
            }
            if (!now.owner().equals(before.owner())) {
                view.setOwner(before.owner());
            }
        } catch (IOException e) {
            return;
        }
    }
}
