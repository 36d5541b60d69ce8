/// Error functions that users write, differentiated by PyTorch: start with [dev.nearfar.autodiff.ErrorFunction].
@NullMarked
package dev.nearfar.autodiff;

import org.jspecify.annotations.NullMarked;
