/// Fourier and cosine transforms of any length, in a fixed order of sums.
@NullMarked
package dev.nearfar.judge.spectrum;

import org.jspecify.annotations.NullMarked;
