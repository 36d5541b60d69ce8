package dev.nearfar.studio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlignmentsTest {
    private static TestStudio studio;
    private static String pictures = "";

    @BeforeAll
    static void start() {
        studio = TestStudio.withWorkers(1);
        pictures = "\"pictures\":[\"%s\",\"%s\"]".formatted(studio.picture(40, 40, 1), studio.picture(80, 80, 2));
    }

    @AfterAll
    static void stop() {
        studio.close();
    }

    @Test
    void pointsDecide() {
        var answer = TestStudio.json(studio.post(
                "/v1/alignments",
                "{%s,\"by\":\"points\",\"nearPoints\":[0,0,20,0],\"farPoints\":[0,0,40,0]}".formatted(pictures)));

        assertThat(answer).containsEntry("acted", true).containsEntry("model", "similarity");
        assertThat(answer.get("matrix").toString()).startsWith("[0.5, ");
    }

    @Test
    void aWarpIsToldAsTheRecipeHasIt() {
        var answer = TestStudio.json(studio.post(
                "/v1/alignments",
                "{%s,\"by\":\"points\",\"model\":\"warp\",\"nearPoints\":[5,5,30,5,5,30,30,30],\"farPoints\":[10,10,60,12,10,60,60,60]}"
                        .formatted(pictures)));

        assertThat(answer)
                .containsEntry("model", "warp")
                .containsEntry("align", "warp:0,5,5,10,10,30,5,60,12,5,30,10,60,30,30,60,60");
    }

    @Test
    void lookingSaysWhetherItActed() {
        var answer = TestStudio.json(studio.post("/v1/alignments", "{%s,\"by\":\"auto\"}".formatted(pictures)));

        assertThat(answer).containsEntry("acted", false);
        assertThat((String) answer.get("says")).startsWith("not aligned");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "by":"points"                                               | nearPoints and farPoints must be given together
                    "by":"points","nearPoints":[0,0],"farPoints":[0,0]          | pairs of points must be 2 to 1000
                    "by":"points","nearPoints":[0,0,9,9],"farPoints":[0,0,99,99] | must lie on the picture
                    "by":"points","nearPoints":[0,0,9,9],"farPoints":[0,0,9,9],"model":"affine" | model must be one of
                    "by":"chance"                                               | by must be auto or points
                    "move":"both"                                               | move must be auto, far or near
                    """)
    void whatCannotBeMeantIsRefused(String rest, String message) {
        var answer = studio.post("/v1/alignments", "{%s,%s}".formatted(pictures, rest));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat((String) TestStudio.json(answer).get("detail")).contains(message);
    }
}
