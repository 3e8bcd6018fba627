/** Puts the parts of the runner together with Guice; the only package that knows of it. */
package io.cultivar.runner.wiring;
