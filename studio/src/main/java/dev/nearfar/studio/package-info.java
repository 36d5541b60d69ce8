/// The studio's server: a page on this machine, and the HTTP API behind it.
@NullMarked
package dev.nearfar.studio;

import org.jspecify.annotations.NullMarked;
