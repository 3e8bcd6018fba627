/** Data sources: tables in the file, CSV, IDX images, and synthetic problems. */
package io.cultivar.data;
