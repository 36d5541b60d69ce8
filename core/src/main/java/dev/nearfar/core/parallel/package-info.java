/// Who does the work: a fixed crew of threads whose number never changes a result.
@NullMarked
package dev.nearfar.core.parallel;

import org.jspecify.annotations.NullMarked;
