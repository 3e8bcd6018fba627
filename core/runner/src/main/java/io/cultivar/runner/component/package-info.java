/** Knows components by what their records say of them: names, options, defaults. */
package io.cultivar.runner.component;
