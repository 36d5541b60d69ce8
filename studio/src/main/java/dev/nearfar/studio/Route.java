package dev.nearfar.studio;

import io.javalin.http.Handler;
import io.javalin.http.HandlerType;

/// What is asked for, and who answers.
///
/// @param path with `{names}` of what varies
record Route(HandlerType method, String path, Handler handler) {
    static Route get(String path, Handler handler) {
        return new Route(HandlerType.GET, path, handler);
    }

    static Route post(String path, Handler handler) {
        return new Route(HandlerType.POST, path, handler);
    }

    static Route delete(String path, Handler handler) {
        return new Route(HandlerType.DELETE, path, handler);
    }
}
