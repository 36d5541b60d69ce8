/// How long the work takes on this machine: what `nearfar bench` measures and tells.
@NullMarked
package dev.nearfar.app.bench;

import org.jspecify.annotations.NullMarked;
