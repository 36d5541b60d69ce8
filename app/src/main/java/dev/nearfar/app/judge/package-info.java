/// Judging a hybrid from files: what was measured, as a table, as JSON and as a plot.
@NullMarked
package dev.nearfar.app.judge;

import org.jspecify.annotations.NullMarked;
