/// How each picture of a hybrid reads at each distance: legibility, FLIP, structure, and what the plainest pictures get.
///
/// Everything here takes pictures of one size, `pixelsPerDegree` as a `double`, and [dev.nearfar.core.parallel.Workers],
/// whose number never changes a result. A picture has three channels (R, G, B) or one.
@NullMarked
package dev.nearfar.judge;

import org.jspecify.annotations.NullMarked;
