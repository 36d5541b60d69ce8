package dev.nearfar.files.profile;

/// A profile that makes no sense, or is of a kind that is not read here. The message is rule and value.
public final class ProfileException extends Exception {
    private static final long serialVersionUID = 1;

    ProfileException(String problem) {
        super(problem);
    }

    ProfileException(String problem, Throwable cause) {
        super(problem, cause);
    }
}
