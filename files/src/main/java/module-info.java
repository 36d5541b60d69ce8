/// Picture files to pictures and back, and files that are written whole or not at all.
module dev.nearfar.files {
    requires transitive dev.nearfar.core;
    requires java.desktop;
    requires static org.jspecify;

    exports dev.nearfar.files;
    exports dev.nearfar.files.animation;
    exports dev.nearfar.files.drawing;
    exports dev.nearfar.files.model;
}
