package dev.nearfar.app;

import java.util.ServiceLoader;
import java.util.function.Consumer;

/// The studio: a page on this machine and the HTTP API behind it. Front ends never see each other, so the command finds it at
/// run time.
public interface Studio {
    /// Serves until the process is told to end.
    ///
    /// @param link takes the address to open, once the studio answers there
    /// @param hearer hears what a person should know, line by line
    /// @throws Failure `USAGE` if it cannot serve as asked, `OUTPUT` if the port cannot be had
    void serve(StudioRequest request, Link link, Consumer<String> hearer) throws Failure;

    /// Takes the address to open.
    @FunctionalInterface
    interface Link {
        /// Hands it over.
        void open(String address) throws Failure;
    }

    /// The studio on the class path.
    ///
    /// @throws Failure `INTERNAL` if there is none
    static Studio found() throws Failure {
        return ServiceLoader.load(Studio.class)
                .findFirst()
                .orElseThrow(() -> new Failure(
                        Failure.Kind.INTERNAL,
                        "the studio must be on the class path, was not; ./nearfar studio puts it there",
                        null));
    }
}
