package io.cultivar.report.dashboard;

import io.cultivar.report.PageFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/**
 * The pages with their scripts and their style, all of which are held: no path leads to a file. A
 * page is a shell that holds nothing of a study; its script asks for that.
 */
final class Pages {
  private Pages() {}

  /** What answers for them, by path. */
  static Map<String, Route> routes() throws IOException {
    Map<String, Route> routes = new HashMap<>();
    page(routes, "/", "studies", "Studies");
    page(routes, "/study/*", "study", "Study");
    page(routes, "/study/*/trial/*", "trial", "Trial");
    page(routes, "/compare", "compare", "Compare studies");
    String style = PageFiles.style() + PageFiles.text("style/dashboard.css");
    routes.put("/style/dashboard.css", held("text/css", style));
    return routes;
  }

  private static void page(Map<String, Route> routes, String path, String script, String title)
      throws IOException {
    String shell = PageFiles.text("dashboard.html");
    String text = shell.replace("{{script}}", script).replace("{{title}}", title);
    routes.put(path, held("text/html", text));
    for (String name : PageFiles.scripts("script/dashboard/" + script + ".js")) {
      routes.put("/" + name, held("text/javascript", PageFiles.text(name)));
    }
  }

  private static Route held(String type, String text) {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    return visit -> visit.answer(200, type + "; charset=utf-8", content);
  }
}
