package dev.nearfar.core.external;

/// Why an error function cannot be used, in one line for whoever wrote it: which one, the rule, the value.
public final class ErrorFunctionException extends RuntimeException {
    private static final long serialVersionUID = 1;

    /// Whose matter it is.
    private final boolean isOfTheMachine;

    private ErrorFunctionException(String message, boolean isOfTheMachine) {
        super(message);
        this.isOfTheMachine = isOfTheMachine;
    }

    /// A mistake in the function itself, or in what it was given.
    public ErrorFunctionException(String message) {
        this(message, false);
    }

    /// A mistake in the function that another exception told of.
    public ErrorFunctionException(String message, Throwable cause) {
        this(message, false);
        initCause(cause);
    }

    /// Something that this machine, or this installation, does not have.
    public static ErrorFunctionException ofTheMachine(String message) {
        return new ErrorFunctionException(message, true);
    }

    /// Whether the function may be right, and this machine lacks what it was asked for.
    public boolean isOfTheMachine() {
        return isOfTheMachine;
    }
}
