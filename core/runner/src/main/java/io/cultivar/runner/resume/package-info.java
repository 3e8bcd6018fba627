/** Going on with a study that was begun earlier: whether that may be, and what has changed. */
package io.cultivar.runner.resume;
