package dev.nearfar.studio;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// Answers with a problem, also where a request was so wrong that it reached nobody: Jetty's own pages of errors say too much about
/// Jetty.
final class ProblemAnswer extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        int status = response.getStatus() < 400 ? 500 : response.getStatus();
        var thrown = request.getAttribute(ERROR_EXCEPTION);
        var detail = status < 500
                ? "a request must be HTTP/1.1 that the studio understands, was not"
                : "internal error: "
                        + (thrown == null ? "unknown" : thrown.getClass().getSimpleName());
        SafetyHeaders.addTo(response.getHeaders());
        write(Problem.of(status, detail), response, callback);
        return true;
    }

    static void write(Problem problem, Response response, Callback callback) {
        response.setStatus(problem.status());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.TYPE);
        problem.retryAfterSeconds()
                .ifPresent(seconds -> response.getHeaders().put(HttpHeader.RETRY_AFTER, String.valueOf(seconds)));
        response.write(true, ByteBuffer.wrap(problem.toJson().getBytes(UTF_8)), callback);
    }
}
