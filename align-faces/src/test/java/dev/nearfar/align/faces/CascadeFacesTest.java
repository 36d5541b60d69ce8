package dev.nearfar.align.faces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.condition.OS.LINUX;

import dev.nearfar.align.FaceFinder;
import dev.nearfar.core.picture.Picture;
import dev.nearfar.core.picture.Shape;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ServiceLoader;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;

@EnabledOnOs(value = LINUX, architectures = "amd64")
class CascadeFacesTest {
    @Test
    void theFinderIsFoundAndFindsAFacesEyes() throws IOException {
        var finder = ServiceLoader.load(FaceFinder.class).findFirst().orElseThrow();
        assertThat(finder).isInstanceOf(CascadeFaces.class);
        var faces = finder.find(sample("astronaut.png"));
        assertThat(faces).isNotEmpty();
        var eyes = faces.getFirst();
        // Read off the picture at six times its size.
        assertThat(eyes.leftX()).isCloseTo(203.3, within(2.2));
        assertThat(eyes.leftY()).isCloseTo(100.8, within(2.2));
        assertThat(eyes.rightX()).isCloseTo(246.4, within(2.2));
        assertThat(eyes.rightY()).isCloseTo(102.9, within(2.2));
    }

    @Test
    void picturesWithoutFacesHaveNone() throws IOException {
        var finder = new CascadeFaces();
        assertThat(finder.find(sample("coffee.png"))).isEmpty();
        assertThat(finder.find(sample("hubble.jpg"))).isEmpty();
        assertThat(finder.find(Picture.of8Bit(new Shape(1, 1, 40), new byte[40])))
                .isEmpty();
    }

    private static Picture sample(String name) throws IOException {
        var image = ImageIO.read(Path.of("../samples", name).toFile());
        var bytes = new byte[3 * image.getWidth() * image.getHeight()];
        for (int y = 0, index = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                bytes[index++] = (byte) (rgb >> 16);
                bytes[index++] = (byte) (rgb >> 8);
                bytes[index++] = (byte) rgb;
            }
        }
        return Picture.of8Bit(new Shape(3, image.getHeight(), image.getWidth()), bytes);
    }
}
