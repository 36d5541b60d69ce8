/// The preset for people: from where one stands.
@NullMarked
package dev.nearfar.core.methods.eye;

import org.jspecify.annotations.NullMarked;
