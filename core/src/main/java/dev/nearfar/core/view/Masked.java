package dev.nearfar.core.view;

import dev.nearfar.core.parallel.Workers;
import dev.nearfar.core.picture.DoublePlanes;
import dev.nearfar.core.picture.FloatPlanes;
import dev.nearfar.core.picture.Planes;
import dev.nearfar.core.picture.Rows;
import dev.nearfar.core.picture.Shape;

/// What a view shows, times a mask: 0 where nothing of it counts. A squared difference then counts by the mask's square.
public final class Masked implements View {
    private final View view;
    private final Planes mask;
    private final Planes scratch;
    private final Rows rows;

    /// Puts a mask before a view.
    ///
    /// @param mask in the shape of what the view shows, 0..1
    /// @throws IllegalArgumentException if it has another shape
    public Masked(View view, Planes mask, Workers workers) {
        mask.requireShape(view.output());
        this.view = view;
        this.mask = mask;
        scratch = Planes.zero(view.output(), mask.precision());
        rows = new Rows(view.output(), workers);
    }

    @Override
    public Shape input() {
        return view.input();
    }

    @Override
    public Shape output() {
        return view.output();
    }

    @Override
    public void forward(Planes canvas, Planes seen) {
        view.forward(canvas, scratch);
        multiply(scratch, seen);
    }

    @Override
    public void pullback(Planes cotangent, Planes gradient) {
        multiply(cotangent, scratch);
        view.pullback(scratch, gradient);
    }

    private void multiply(Planes from, Planes to) {
        int width = output().width();
        rows.forEach((channel, row, worker) -> {
            for (int i = row * width; i < (row + 1) * width; i++) {
                switch (from) {
                    case DoublePlanes planes ->
                        ((DoublePlanes) to).plane(channel)[i] =
                                planes.plane(channel)[i] * ((DoublePlanes) mask).plane(channel)[i];
                    case FloatPlanes planes ->
                        ((FloatPlanes) to).plane(channel)[i] =
                                planes.plane(channel)[i] * ((FloatPlanes) mask).plane(channel)[i];
                }
            }
        });
    }
}
