package dev.nearfar.autodiff;

/// What went wrong in a person's function, in words for them.
final class Reasons {
    private Reasons() {}

    /// The exception's message, of PyTorch's many lines only the first.
    static String of(Throwable thrown) {
        var message = String.valueOf(thrown.getMessage()).strip();
        var line = message.lines().findFirst().orElse("");
        var type = thrown.getClass().getSimpleName();
        return thrown.getMessage() == null || line.isEmpty() ? type : type + ": " + line;
    }

    /// ` at line 12`, where the file took part.
    static String place(Throwable thrown, String fileName) {
        for (var frame : thrown.getStackTrace()) {
            if (fileName.equals(frame.getFileName())) {
                return " at line " + frame.getLineNumber();
            }
        }
        return "";
    }
}
