/// LDR-FLIP: how different two pictures look.
@NullMarked
package dev.nearfar.judge.flip;

import org.jspecify.annotations.NullMarked;
