/// Lays one picture onto another: by points, or by itself.
module dev.nearfar.align {
    requires transitive dev.nearfar.core;
    requires static org.jspecify;

    exports dev.nearfar.align;
    exports dev.nearfar.align.face;
}
