package dev.nearfar.judge;

import java.util.EnumMap;
import java.util.Map;

/// A hybrid of two pictures, judged, with what the controls get beside it.
///
/// @param hybrid what was measured of the hybrid
/// @param controls the same of each control
/// @param curve how the hybrid reads over distance
public record Judgement(Assessment hybrid, Map<Control, Assessment> controls, Curve curve) {
    /// Copies the map.
    public Judgement {
        controls = Map.copyOf(controls);
    }

    /// Whether both pictures read, each in its view: at least faintly.
    public boolean reads() {
        return hybrid.reading().reads();
    }

    /// The controls in their order.
    public Map<Control, Assessment> controlsInOrder() {
        return new EnumMap<>(controls);
    }
}
