/// How each picture of a hybrid reads at each distance, measured.
module dev.nearfar.judge {
    requires transitive dev.nearfar.core;
    requires static org.jspecify;

    exports dev.nearfar.judge;
}
