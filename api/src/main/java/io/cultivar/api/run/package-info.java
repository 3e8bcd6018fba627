/** Where trials run, where studies are kept, and who is told. */
package io.cultivar.api.run;
