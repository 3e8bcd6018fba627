package io.cultivar.cli;

import io.cultivar.api.Kinds;
import io.cultivar.runner.Cultivar;
import io.cultivar.runner.component.ComponentType;
import io.cultivar.runner.component.OptionType;
import io.cultivar.runner.component.Registry;
import io.cultivar.runner.component.TypeNames;
import io.cultivar.runner.problem.Suggestions;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists what experiment files can name. */
@Command(
    name = "components",
    description = "Lists what experiment files can name, with options and where it comes from.",
    mixinStandardHelpOptions = true)
final class ComponentsCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(
      arity = "0..1",
      paramLabel = "KIND|NAME",
      description = "only this kind, such as activation, or this component, such as relu")
  private String wanted;

  @Mixin private CommonOptions common;

  ComponentsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws Exception {
    try (Cultivar cultivar = common.cultivar(console)) {
      Map<String, List<ComponentType>> listed = select(cultivar.registry());
      boolean details = wanted != null;
      listed.forEach(
          (kind, types) -> {
            if (common.json()) {
              types.forEach(type -> console.out().println(json(kind, type)));
            } else {
              text(console.out(), kind, types, details);
            }
          });
      return ExitCode.OK;
    }
  }

  private Map<String, List<ComponentType>> select(Registry registry) {
    Map<String, List<ComponentType>> all = new LinkedHashMap<>();
    Map<String, List<ComponentType>> matching = new LinkedHashMap<>();
    TreeSet<String> known = new TreeSet<>();
    for (Class<?> kind : Kinds.ALL) {
      String kindName = Registry.kindName(kind);
      all.put(kindName, registry.all(kind));
      known.add(kindName);
      known.addAll(registry.names(kind));
      List<ComponentType> named = wanted == null ? List.of() : registry.find(kind, wanted);
      if (kindName.equals(wanted)) {
        matching.put(kindName, registry.all(kind));
      } else if (!named.isEmpty()) {
        matching.put(kindName, named);
      }
    }
    if (wanted == null) {
      return all;
    }
    if (matching.isEmpty()) {
      String near =
          Suggestions.closest(wanted, known).map(n -> "; did you mean '" + n + "'?").orElse("");
      throw new UserException("there is no kind or component '" + wanted + "'" + near);
    }
    return matching;
  }

  private static void text(
      PrintStream out, String kind, List<ComponentType> types, boolean details) {
    if (types.isEmpty()) {
      return;
    }
    out.println(kind);
    for (ComponentType type : types) {
      out.printf("  %-22s %s%n", type.name(), type.summary());
      if (details) {
        details(out, type);
      }
    }
  }

  private static void details(PrintStream out, ComponentType type) {
    if (!type.aliases().isEmpty()) {
      out.println("      also " + String.join(", ", type.aliases()));
    }
    for (OptionType option : type.options()) {
      out.println(
          "      "
              + option.name()
              + ": "
              + TypeNames.describe(option.type())
              + (option.required() ? ", required" : ", default " + OptionText.of(option))
              + (option.summary().isEmpty() ? "" : " - " + option.summary()));
    }
    out.println("      from " + type.plugin().id() + ", " + type.plugin().location());
  }

  private static String json(String kind, ComponentType type) {
    return StudyJson.line(
        json -> {
          json.writeStringField("event", "component");
          json.writeStringField("kind", kind);
          json.writeStringField("name", type.name());
          json.writeStringField("summary", type.summary());
          json.writeArrayFieldStart("options");
          for (OptionType option : new ArrayList<>(type.options())) {
            json.writeStartObject();
            json.writeStringField("name", option.name());
            json.writeStringField("type", TypeNames.describe(option.type()));
            json.writeBooleanField("required", option.required());
            if (!option.required()) {
              json.writeStringField("default", OptionText.of(option));
            }
            json.writeStringField("doc", option.summary());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeStringField("plugin", type.plugin().id());
          json.writeStringField("version", type.plugin().version());
          json.writeStringField("location", type.plugin().location());
        });
  }
}
