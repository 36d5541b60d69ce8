package dev.nearfar.studio;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.Semaphore;

/// Tells of a mix while it is made, as server-sent events: its progress, then how it ended, then nothing more.
///
/// @see <a href="https://html.spec.whatwg.org/multipage/server-sent-events.html">server-sent events</a>
final class EventStream {
    /// A sign of life, so that neither side takes silence for the end; and by which it is heard that nobody listens any more.
    private static final long SILENCE_MILLISECONDS = 2_000;

    private final Semaphore places;

    /// @param most streams at once
    EventStream(int most) {
        places = new Semaphore(most);
    }

    /// @throws Refusal 429 if too many listen
    void tell(MixJob job, Context context) throws IOException, InterruptedException {
        if (!places.tryAcquire()) {
            throw Refusal.later("event streams at once must be fewer, were too many; ask again", 2);
        }
        try {
            context.contentType("text/event-stream; charset=utf-8");
            tell(job, context.res().getOutputStream());
        } finally {
            places.release();
        }
    }

    private static void tell(MixJob job, OutputStream stream) throws IOException, InterruptedException {
        var told = job.status();
        send(stream, "progress", told.progressJson());
        while (!told.state().isEnd()) {
            var next = job.statusAfter(told.state(), told.evaluation(), SILENCE_MILLISECONDS);
            if (next.state() == told.state() && next.evaluation() == told.evaluation()) {
                stream.write(":\n\n".getBytes(UTF_8));
                stream.flush();
            } else if (!next.state().isEnd()) {
                send(stream, "progress", next.progressJson());
            }
            told = next;
        }
        send(stream, told.state().toString(), told.toJson());
    }

    private static void send(OutputStream stream, String event, String json) throws IOException {
        stream.write("event: %s\ndata: %s\n\n".formatted(event, json).getBytes(UTF_8));
        stream.flush();
    }
}
