package io.cultivar.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModulesTest {
  private static final Map<String, String> TEXTS =
      Map.of(
          "script/main.js",
          "import { draw } from \"./charts/bar.js\";\nimport { el } from \"./dom.js\";\ndraw(el);\n",
          "script/charts/bar.js",
          "import { el } from \"../dom.js\";\nexport function draw() {}\nfunction hidden() {}\n",
          "script/dom.js",
          "export const el = \"$1\";\n");

  @Test
  void aModuleStandsOnceAfterThoseItImports() throws IOException {
    String script = new Modules(TEXTS::get).from("script/main.js");

    assertThat(script)
        .isEqualTo(
            """
            const modules = {};
            modules["script/dom.js"] = (() => {
            const el = "$1";
            return { el };
            })();
            modules["script/charts/bar.js"] = (() => {
            const { el } = modules["script/dom.js"];
            function draw() {}
            function hidden() {}
            return { draw };
            })();
            modules["script/main.js"] = (() => {
            const { draw } = modules["script/charts/bar.js"];
            const { el } = modules["script/dom.js"];
            draw(el);
            return {  };
            })();
            """);
  }
}
