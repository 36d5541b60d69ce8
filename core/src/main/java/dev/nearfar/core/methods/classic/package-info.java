/// The classic hybrid: two filters added up.
@NullMarked
package dev.nearfar.core.methods.classic;

import org.jspecify.annotations.NullMarked;
