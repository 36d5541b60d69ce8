package dev.nearfar.app;

import java.util.Objects;

/// The version of this build.
public final class Version {
    /// As the build's manifest states it, or `development` where classes run outside a jar.
    public static final String TEXT =
            Objects.requireNonNullElse(Version.class.getPackage().getImplementationVersion(), "development");

    private Version() {}
}
