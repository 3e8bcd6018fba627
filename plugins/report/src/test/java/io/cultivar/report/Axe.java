package io.cultivar.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Axe, which looks for what keeps people from using a page. */
final class Axe {
  private static final String RUN =
      """
      const done = arguments[arguments.length - 1];
      axe.run().then(result => done([result.passes.length, ...result.violations
        .filter(v => v.impact === 'serious' || v.impact === 'critical')
        .map(v => v.id + ': ' + v.nodes.slice(0, 3).map(n => n.html).join())]));
      """;

  private Axe() {}

  /** The serious faults of the page that a browser shows. */
  static List<?> seriousFaults(Browser browser) throws IOException {
    try (InputStream in = Axe.class.getResourceAsStream("/axe.min.js")) {
      browser.run(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    List<?> found = (List<?>) browser.await(RUN);
    assertThat((Long) found.get(0)).as("rules that hold").isGreaterThan(9);
    return found.subList(1, found.size());
  }
}
