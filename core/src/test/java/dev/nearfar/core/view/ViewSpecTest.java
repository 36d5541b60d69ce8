package dev.nearfar.core.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.nearfar.core.colour.PowerLaw;
import dev.nearfar.core.colour.Srgb;
import dev.nearfar.core.picture.Border;
import org.junit.jupiter.api.Test;

class ViewSpecTest {
    @Test
    void labelsSayWhatIsSeen() {
        assertThat(new ViewSpec.Near().label()).isEqualTo("near");
        assertThat(new ViewSpec.Blurred(PowerLaw.PUBLISHED, 3, 15, Border.ZERO).label())
                .isEqualTo("blurred by 3.0 px (15 taps)");
        assertThat(new ViewSpec.Detail(2.5).label()).isEqualTo("detail finer than 2.5 px");
        assertThat(new ViewSpec.FarDetail(new Srgb(), 1.5, 4).label())
                .isEqualTo("far, blurred by 1.5 px, detail finer than 4.0 px");
    }

    @Test
    void kernelsOutOfRangeAreRefused() {
        assertThatThrownBy(() -> new ViewSpec.Blurred(new Srgb(), -1, 15, Border.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sigma must be finite and > 0, was -1.0");
        assertThatThrownBy(() -> new ViewSpec.Blurred(new Srgb(), 1, 4, Border.ZERO))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("kernel-size must be odd and at least 1, was 4");
    }
}
