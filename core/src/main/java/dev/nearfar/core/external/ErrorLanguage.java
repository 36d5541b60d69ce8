package dev.nearfar.core.external;

/// Makes an error function of a file that a person wrote. Found by [java.util.ServiceLoader] where it is present.
public interface ErrorLanguage {
    /// Whether it knows what to do with a file of this name.
    boolean takes(String fileName);

    /// Makes the function.
    ///
    /// @param fileName without folders
    /// @param threads how many may work
    /// @throws ErrorFunctionException if the file holds none, or this machine cannot compute it
    /// @throws IllegalArgumentException if it has not that device
    ErrorSource compile(String fileName, String text, Device device, int threads);
}
