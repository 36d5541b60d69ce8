package dev.nearfar.app.judge;

import dev.nearfar.judge.Assessment;

/// What a person would say is seen in a view, in a word.
final class ReadsAs {
    private static final String BOTH = "both at once";
    private static final String NEITHER = "neither";

    private ReadsAs() {}

    /// Up close.
    static String near(Assessment assessment) {
        return switch (assessment.reading().near().verdict()) {
            case CLEARLY -> "near";
            case FAINTLY -> BOTH;
            case NOT -> assessment.legibility().views().getFirst().reads(1) ? "far" : NEITHER;
        };
    }

    /// From afar.
    static String far(Assessment assessment) {
        return switch (assessment.reading().far().verdict()) {
            case CLEARLY -> "far";
            case FAINTLY -> BOTH;
            case NOT -> assessment.legibility().views().getLast().reads(0) ? "near" : NEITHER;
        };
    }
}
