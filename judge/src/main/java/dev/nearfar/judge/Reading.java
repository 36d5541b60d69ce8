package dev.nearfar.judge;

import java.util.List;

/// How a picture made of others reads: a view for each of them, in their order.
///
/// @param views in view `k`, picture `k` should read
public record Reading(List<ViewReading> views) {
    /// Copies the views.
    public Reading {
        views = List.copyOf(views);
    }

    /// Its score: the smallest margin of any view, in each measure.
    public Measures score() {
        return views.stream().map(ViewReading::margin).reduce(Measures::min).orElseThrow();
    }

    /// Whether every picture reads in its own view.
    public boolean reads() {
        return views.stream().allMatch(ViewReading::reads);
    }
}
