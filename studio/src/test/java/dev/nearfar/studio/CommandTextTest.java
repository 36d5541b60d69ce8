package dev.nearfar.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandTextTest {
    @Test
    void onlyWhatDiffersIsSaid() {
        var command = new CommandText(
                Map.of("farAt", "10m", "nearAt", "40cm", "balance", "-0.3", "preset", "eye"),
                Map.of("format", "jpeg", "quality", "80"),
                List.of("my cat.png", "-b.png"));

        assertThat(command.text())
                .isEqualTo("./nearfar mix 'my cat.png' ./-b.png -o out.jpg --far-at 10m --balance=-0.3 --quality 80");
    }

    @Test
    void aCommandComesBackAsItWas() {
        var command = new CommandText(
                Map.of("preset", "seed", "sigma", "4.5", "steps", "20", "background", "#102030"),
                Map.of("format", "tiff", "depth", "16", "strip", "true"),
                List.of("a.png", "b.png"));

        assertThat(CommandText.parse(command.text())).isEqualTo(command);
    }

    @Test
    void whatSaysNothingOfThePictureIsPassedOver() {
        var command =
                CommandText.parse("nearfar mix a b --threads 2 --quiet --force -o x.png --report=r.json --max-side 9");

        assertThat(command).isEqualTo(new CommandText(Map.of(), Map.of("format", "png"), List.of("a", "b")));
    }

    @Test
    void picturesMayComeWithTheirDistances() {
        var command = CommandText.parse("nearfar mix --at 10m=c.png --at 1m=a.png --at 3m=b.png -o x.png");

        assertThat(command.pictures()).containsExactly("a.png", "b.png", "c.png");
        assertThat(command.fields()).isEqualTo(Map.of("nearAt", "1m", "middleAt", "3m", "farAt", "10m"));
    }

    @Test
    void picturesMayComeWithViews() {
        var command = CommandText.parse(
                "nearfar mix a.png --see thumbnail:96=b.png --see 'grey;weight=0.5;inside=m.png=c.png' -o x.png");

        assertThat(command.pictures()).containsExactly("a.png", "b.png", "c.png", "m.png");
        assertThat(command.fields())
                .isEqualTo(Map.of("see", "near=A,thumbnail:96:lanczos3=B,grey;weight=0.5;inside=D=C"));
        assertThat(CommandText.parse(command.text())).isEqualTo(command);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    rm -rf x                            | command must begin with nearfar mix
                    nearfar judge a b c                 | command must begin with nearfar mix
                    nearfar mix a b --error Mine.java   | error must be left out here
                    nearfar mix a b --error=Mine.java   | error must be left out here
                    nearfar mix a b --recipe r.json     | recipe must be left out here
                    nearfar mix a b --align A.json      | align must be none, auto
                    nearfar mix a b --far-at            | --far-at must have a value, had none
                    nearfar mix a b --far-at 1m --far-at 2m | --far-at must be given once
                    nearfar mix a b --blah 3            | must be one of preset
                    nearfar mix a b --far-at nonsense   | far-at must be a length
                    """)
    void whatCannotBeDoneHereIsRefused(String command, String message) {
        assertThatThrownBy(() -> CommandText.parse(command))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);
    }
}
