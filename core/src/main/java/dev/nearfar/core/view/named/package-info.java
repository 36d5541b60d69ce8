/// The views that people can ask for by name. Each is one file, and one line in [dev.nearfar.core.view.named.Views].
@NullMarked
package dev.nearfar.core.view.named;

import org.jspecify.annotations.NullMarked;
