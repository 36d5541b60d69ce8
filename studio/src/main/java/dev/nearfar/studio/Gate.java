package dev.nearfar.studio;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpCookie;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;

/// Stands before everything else: who asks under another name, from another page or without a key goes no further.
///
/// | asked                                | answered |
/// |--------------------------------------|----------|
/// | no `Host`, an empty one, several     | 400      |
/// | a `Host` that is not on the list     | 421      |
/// | from another site's page, other than by following a link | 403 |
/// | `/?token=` with the link's token, once | 303 with a cookie |
/// | neither cookie nor key               | 401      |
/// | a change from a page of another origin, or by cookie from nobody knows where | 403 |
final class Gate extends Handler.Wrapper {
    private static final String SITE = "Sec-Fetch-Site";
    private static final String HEALTH = "/health";
    private static final String BEARER = "Bearer ";

    private final Hosts hosts;
    private final Access access;
    private final int port;

    Gate(Hosts hosts, Access access, int port) {
        this.hosts = hosts;
        this.access = access;
        this.port = port;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
        SafetyHeaders.addTo(response.getHeaders());
        var refused = refusedByName(request).or(() -> refusedByOrigin(request));
        if (refused.isPresent()) {
            return refuse(refused.get(), response, callback);
        }
        var path = Request.getPathInContext(request);
        if (path.equals(HEALTH)) {
            return super.handle(request, response, callback);
        }
        if (path.equals("/") && isReading(request)) {
            var token = token(request);
            if (token.isPresent()) {
                return enter(token.get(), request, response, callback);
            }
            if (!isLetIn(request)) {
                return refusePage(response, callback);
            }
        } else if (!isLetIn(request)) {
            return refuse(
                    Problem.of(401, "a request must show the cookie or the key, showed neither or a wrong one"),
                    response,
                    callback);
        }
        return super.handle(request, response, callback);
    }

    private Optional<Problem> refusedByName(Request request) {
        List<String> named = request.getHeaders().getValuesList(HttpHeader.HOST);
        var host = named.size() == 1 ? named.getFirst().strip() : "";
        if (host.isEmpty()) {
            return Optional.of(Problem.of(400, "Host must be given once, was missing, empty or given twice"));
        }
        var authority = request.getHttpURI().getAuthority();
        if (!hosts.knows(host) || (authority != null && !hosts.knows(authority))) {
            return Optional.of(Problem.of(421, "Host must be the studio's own address, was another"));
        }
        return Optional.empty();
    }

    /// What a page of another site asks for is refused, but for a person who follows the link; and a change needs to come from the
    /// studio's own page, or from a script that shows the key and is no page at all.
    private Optional<Problem> refusedByOrigin(Request request) {
        var headers = request.getHeaders();
        var site = headers.get(SITE);
        boolean isFollowed = isReading(request)
                && Request.getPathInContext(request).equals("/")
                && "navigate".equals(headers.get("Sec-Fetch-Mode"));
        if (site != null && !site.equals("same-origin") && !site.equals("none") && !isFollowed) {
            return Optional.of(Problem.of(403, "Sec-Fetch-Site must be same-origin or none, was another"));
        }
        if (isReading(request)) {
            return Optional.empty();
        }
        var origin = headers.get(HttpHeader.ORIGIN);
        if (origin != null) {
            return hosts.isOwn(origin)
                    ? Optional.empty()
                    : Optional.of(Problem.of(403, "Origin must be the studio's own, was another"));
        }
        return "same-origin".equals(site) || showsKey(request)
                ? Optional.empty()
                : Optional.of(Problem.of(403, "a change without a key must name its Origin, named none"));
    }

    private static boolean isReading(Request request) {
        return HttpMethod.GET.is(request.getMethod()) || HttpMethod.HEAD.is(request.getMethod());
    }

    private boolean isLetIn(Request request) {
        return showsKey(request) || access.opensByCookie(cookies(request));
    }

    private boolean showsKey(Request request) {
        var shown = request.getHeaders().get(HttpHeader.AUTHORIZATION);
        return shown != null
                && shown.startsWith(BEARER)
                && access.opensByKey(shown.substring(BEARER.length()).strip());
    }

    private List<String> cookies(Request request) {
        return Request.getCookies(request).stream()
                .filter(cookie -> cookie.getName().equals(Access.cookieName(port)))
                .map(HttpCookie::getValue)
                .toList();
    }

    private static Optional<String> token(Request request) {
        Fields parameters = Request.extractQueryParameters(request);
        return Optional.ofNullable(parameters.getValue("token"));
    }

    private boolean enter(String token, Request request, Response response, Callback callback) {
        var cookie = access.cookieFor(token, port);
        // Whoever opens the link again in the same browser is let in already.
        if (cookie.isEmpty() && !isLetIn(request)) {
            return refusePage(response, callback);
        }
        cookie.ifPresent(line -> response.getHeaders().add(new HttpField(HttpHeader.SET_COOKIE, line)));
        response.setStatus(303);
        response.getHeaders().put(HttpHeader.LOCATION, "/");
        response.write(true, null, callback);
        return true;
    }

    private static boolean refuse(Problem problem, Response response, Callback callback) {
        ProblemAnswer.write(problem, response, callback);
        return true;
    }

    private static boolean refusePage(Response response, Callback callback) {
        response.setStatus(401);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/html; charset=utf-8");
        response.write(true, ByteBuffer.wrap(Pages.closedDoor()), callback);
        return true;
    }
}
