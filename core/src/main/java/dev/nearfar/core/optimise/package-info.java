/// How the pixels are found: what varies freely, and who moves it downhill.
@NullMarked
package dev.nearfar.core.optimise;

import org.jspecify.annotations.NullMarked;
