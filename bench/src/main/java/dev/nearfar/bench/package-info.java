/// Times of single parts on pictures of noise; whole pictures are timed by `nearfar bench`.
@NullMarked
package dev.nearfar.bench;

import org.jspecify.annotations.NullMarked;
