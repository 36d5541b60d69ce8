package dev.nearfar.files.model;

/// Text that came from outside (names, decoders, profiles), made fit for a message of one line.
public final class OneLine {
    private OneLine() {}

    /// The text with every control character and line break as a space, so that nothing can fake a second line
    /// or steer a terminal.
    public static String of(String text) {
        var line = new StringBuilder(text.length());
        text.codePoints().map(OneLine::harmless).forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    private static int harmless(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE -> ' ';
            default -> codePoint;
        };
    }
}
