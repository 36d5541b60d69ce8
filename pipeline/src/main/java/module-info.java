/// From a recipe and pictures in memory to a plan, and from a plan to a picture.
module dev.nearfar.pipeline {
    requires transitive dev.nearfar.align;
    requires transitive dev.nearfar.core;
    requires transitive dev.nearfar.judge;
    requires static org.jspecify;

    exports dev.nearfar.pipeline;
    exports dev.nearfar.pipeline.tune;
}
