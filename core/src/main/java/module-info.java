/// Pictures, the ways of looking at one, and the search for the pixels that look right in all of them.
module dev.nearfar.core {
    // Where the module is absent, the scalar kernels run.
    requires static jdk.incubator.vector;
    requires static org.jspecify;

    exports dev.nearfar.core.colour;
    exports dev.nearfar.core.distance;
    exports dev.nearfar.core.external;
    exports dev.nearfar.core.geometry;
    exports dev.nearfar.core.methods;
    exports dev.nearfar.core.objective;
    exports dev.nearfar.core.optimise;
    exports dev.nearfar.core.parallel;
    exports dev.nearfar.core.picture;
    exports dev.nearfar.core.recipe;
    exports dev.nearfar.core.result;
    exports dev.nearfar.core.view;
    exports dev.nearfar.core.view.named;

    uses dev.nearfar.core.view.ViewKind;
}
