/// Targets for a fuzzer, one a class: `fuzzerTestOneInput` takes bytes and throws where something else came out than the
/// contract allows.
@NullMarked
package dev.nearfar.fuzz;

import org.jspecify.annotations.NullMarked;
