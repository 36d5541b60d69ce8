package dev.nearfar.app.inspect;

/// The forms in which a person or a script is told.
public enum InspectReport {
    /// Lines to read.
    TABLE {
        @Override
        String of(Inspected inspected) {
            return InspectTable.of(inspected);
        }
    },
    /// One object.
    JSON {
        @Override
        String of(Inspected inspected) {
            return InspectJson.of(inspected);
        }
    };

    abstract String of(Inspected inspected);
}
