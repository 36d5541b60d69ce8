package dev.nearfar.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.nearfar.core.objective.Part;
import dev.nearfar.core.optimise.Evaluation;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProgressTest {
    private final StringWriter written = new StringWriter();
    private final PrintWriter out = new PrintWriter(written);
    private final AtomicLong millis = new AtomicLong();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            1    | 200  | 7521.953 | 9    | [                        ] 1/200  loss 7521.95
            101  | 201  | 0.25     | 10   | [============            ] 101/201  loss 0.250000  0:10 left
            200  | 200  | 0        | 10   | [========================] 200/200  loss 0.00000  0:00 left
            2    | 1000000 | 1e9   | 1   | [                        ] 2/1000000  loss 1.00000e+09  16666:38 left
            7    | 0    | 12.5   | 3   | evaluation 7  loss 12.5000
            """)
    void theLineTellsBarEvaluationLossAndTimeLeft(int number, int of, double loss, double seconds, String line) {
        assertThat(Progress.line(evaluation(number, of, loss), seconds)).isEqualTo(line);
    }

    @Test
    void aTerminalSeesOneLineThatIsDrawnOverAndTakenAway() {
        try (var progress = new Progress(out, false, true, this::nanos)) {
            at(0, progress, 1);
            at(99, progress, 2);
            at(100, progress, 3);
            at(199, progress, 4);
            progress.say("note");
            at(4000, progress, 5);
            at(4001, progress, 10);
        }

        var one = "[==                      ] 1/10  loss 1.00000";
        var three = "[=======                 ] 3/10  loss 1.00000";
        var five = "[============            ] 5/10  loss 1.00000  0:05 left";
        var ten = "[========================] 10/10  loss 1.00000  0:00 left";
        var blank = "\r" + " ".repeat(three.length()) + "\r";
        var longBlank = "\r" + " ".repeat(ten.length()) + "\r";
        assertThat(text())
                .isEqualTo("\r" + one + "\r" + three + blank + "note\n" + "\r" + five + "\r" + ten + longBlank);
    }

    @Test
    void aPipeSeesNotesAlone() {
        try (var progress = new Progress(out, false, false, this::nanos)) {
            at(0, progress, 1);
            progress.say("note");
            at(900, progress, 10);
        }

        assertThat(text()).isEqualTo("note\n");
    }

    @Test
    void quietIsSilentOnATerminalToo() {
        try (var progress = new Progress(out, true, true, this::nanos)) {
            at(0, progress, 1);
            progress.say("note");
        }

        assertThat(text()).isEmpty();
    }

    @Test
    void nothingIsDrawnAfterTheEnd() {
        var progress = new Progress(out, false, true, this::nanos);
        progress.close();
        at(500, progress, 10);
        progress.say("late");

        assertThat(text()).isEmpty();
    }

    private void at(long time, Progress progress, int number) {
        millis.set(time);
        assertThat(progress.evaluated(evaluation(number, 10, 1))).isTrue();
    }

    private static Evaluation evaluation(int number, int of, double loss) {
        return new Evaluation(number, of, loss, List.of(new Part("near", 1)), List.of(loss));
    }

    private long nanos() {
        return millis.get() * 1_000_000;
    }

    private String text() {
        out.flush();
        return written.toString().replace(System.lineSeparator(), "\n");
    }
}
