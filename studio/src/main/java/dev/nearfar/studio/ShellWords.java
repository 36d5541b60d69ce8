package dev.nearfar.studio;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// Words as a POSIX shell takes a simple command apart, and puts it together. Whatever a shell would do beyond that (variables,
/// patterns, pipes, several commands) is refused: it would mean something else than it says.
///
/// @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html">Shell Command Language</a>
final class ShellWords {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_@%+=:,./-]+");
    private static final String SPECIAL = "$`&|;<>()*?[]{}#!~\n\r";

    private ShellWords() {}

    /// A command of these words.
    static String join(List<String> words) {
        return String.join(" ", words.stream().map(ShellWords::quoted).toList());
    }

    static String quoted(String word) {
        return PLAIN.matcher(word).matches() ? word : "'" + word.replace("'", "'\\''") + "'";
    }

    /// The words of a command. A backslash at a line's end joins it with the next.
    ///
    /// @throws IllegalArgumentException if it is more than one simple command, or a quote is left open
    static List<String> split(String command) {
        var text = command.strip().replace("\\\r\n", "").replace("\\\n", "");
        var words = new ArrayList<String>();
        var word = new StringBuilder();
        boolean isInWord = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            switch (sign) {
                case ' ', '\t' -> {
                    if (isInWord) {
                        words.add(word.toString());
                        word.setLength(0);
                        isInWord = false;
                    }
                }
                case '\'' -> {
                    int end = closing(text, at, '\'');
                    word.append(text, at + 1, end);
                    at = end;
                    isInWord = true;
                }
                case '"' -> {
                    at = doubleQuoted(text, at, word);
                    isInWord = true;
                }
                case '\\' -> {
                    at++;
                    if (at == text.length()) {
                        throw new IllegalArgumentException("command must not end in a backslash, did");
                    }
                    word.append(text.charAt(at));
                    isInWord = true;
                }
                default -> {
                    requirePlain(sign, isInWord);
                    word.append(sign);
                    isInWord = true;
                }
            }
        }
        if (isInWord) {
            words.add(word.toString());
        }
        return words;
    }

    /// Only `#` within a word means nothing to a shell.
    private static void requirePlain(char sign, boolean isInWord) {
        if (SPECIAL.indexOf(sign) >= 0 && !(sign == '#' && isInWord)) {
            throw new IllegalArgumentException(
                    "command must be one simple command, had %s that is not quoted".formatted(shown(sign)));
        }
    }

    private static int doubleQuoted(String text, int begin, StringBuilder word) {
        int at = begin + 1;
        while (at < text.length() && text.charAt(at) != '"') {
            char sign = text.charAt(at);
            if (sign == '$' || sign == '`') {
                throw new IllegalArgumentException(
                        "command must be one simple command, had %s in double quotes".formatted(shown(sign)));
            }
            boolean isEscape = sign == '\\' && at + 1 < text.length() && "\"\\$`".indexOf(text.charAt(at + 1)) >= 0;
            word.append(isEscape ? text.charAt(at + 1) : sign);
            at += isEscape ? 2 : 1;
        }
        if (at >= text.length()) {
            throw open('"');
        }
        return at;
    }

    private static int closing(String text, int begin, char quote) {
        int end = text.indexOf(quote, begin + 1);
        if (end < 0) {
            throw open(quote);
        }
        return end;
    }

    private static IllegalArgumentException open(char quote) {
        return new IllegalArgumentException("command must close its quotes, left %s open".formatted(quote));
    }

    private static String shown(char sign) {
        return sign == '\n' || sign == '\r' ? "a line's end" : String.valueOf(sign);
    }
}
