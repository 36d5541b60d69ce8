package dev.nearfar.core.view;

import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Precision;
import dev.nearfar.core.picture.Shape;
import java.util.ArrayList;
import java.util.List;

/// Views one after the other: what one sees, the next looks at.
public final class Chain implements View {
    private final List<View> links;
    private final List<Planes> between = new ArrayList<>();

    /// Joins views; each must look at what the one before it shows.
    ///
    /// @throws IllegalArgumentException if there is none or two do not fit together
    public Chain(List<View> links, Precision precision) {
        if (links.isEmpty()) {
            throw new IllegalArgumentException("links must be at least 1, were 0");
        }
        this.links = List.copyOf(links);
        for (int index = 1; index < links.size(); index++) {
            var shown = links.get(index - 1).output();
            if (!links.get(index).input().equals(shown)) {
                throw new IllegalArgumentException("link %d must look at %s, looks at %s"
                        .formatted(index, shown, links.get(index).input()));
            }
            between.add(Planes.zero(shown, precision));
        }
    }

    @Override
    public Shape input() {
        return links.getFirst().input();
    }

    @Override
    public Shape output() {
        return links.getLast().output();
    }

    @Override
    public void forward(Planes canvas, Planes seen) {
        var from = canvas;
        for (int index = 0; index < links.size(); index++) {
            var to = index < between.size() ? between.get(index) : seen;
            links.get(index).forward(from, to);
            from = to;
        }
    }

    @Override
    public void pullback(Planes cotangent, Planes gradient) {
        var from = cotangent;
        for (int index = links.size() - 1; index >= 0; index--) {
            var to = gradient;
            if (index > 0) {
                to = between.get(index - 1);
                to.fill(0);
            }
            links.get(index).pullback(from, to);
            from = to;
        }
    }
}
