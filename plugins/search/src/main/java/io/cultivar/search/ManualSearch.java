package io.cultivar.search;

import io.cultivar.api.component.Component;
import io.cultivar.api.component.Finding;
import io.cultivar.api.component.Option;
import io.cultivar.api.search.SearchStrategy;
import io.cultivar.api.space.Parameter;
import io.cultivar.api.space.SearchSpace;
import io.cultivar.api.space.Value;
import io.cultivar.api.space.Values;
import io.cultivar.api.study.Study;
import io.cultivar.search.points.Proposed;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Tries the values that a person chose, in their order: tuning by hand. */
@Component(name = "manual", summary = "the values that you list, in their order")
public record ManualSearch(
    @Option("a list of trials, each a map from parameter to value")
        List<Map<String, String>> trials)
    implements SearchStrategy {
  /** The trials must be given. */
  public ManualSearch() {
    this(null);
  }

  /** Copies the trials and checks that there are some. */
  public ManualSearch {
    if (trials != null) {
      trials = trials.stream().map(LinkedHashMap::new).<Map<String, String>>map(m -> m).toList();
      if (trials.isEmpty()) {
        throw new IllegalArgumentException("trials must list at least one trial");
      }
    }
  }

  @Override
  public Optional<Values> propose(Study study, RandomGenerator random) {
    int number = Proposed.count(study);
    return number < trials.size()
        ? Optional.of(values(study.space(), trials.get(number)))
        : Optional.empty();
  }

  private static Values values(SearchSpace space, Map<String, String> texts) {
    return space.choose(parameter -> parameter.read(texts.get(parameter.name())));
  }

  @Override
  public boolean adaptive() {
    return false;
  }

  @Override
  public OptionalLong size(SearchSpace space) {
    return OptionalLong.of(trials.size());
  }

  @Override
  public List<Finding> check(SearchSpace space) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < trials.size(); i++) {
      check(space, trials.get(i), "trials[" + i + "]", findings);
    }
    return findings;
  }

  private static void check(
      SearchSpace space, Map<String, String> texts, String path, List<Finding> findings) {
    Map<String, Value> chosen = new LinkedHashMap<>();
    for (Parameter parameter : space.parameters()) {
      String text = texts.get(parameter.name());
      boolean active = parameter.active(Values.of(chosen));
      if (active && text == null) {
        findings.add(
            Finding.error(path, "this trial gives no value for '" + parameter.name() + "'"));
      } else if (!active && text != null) {
        findings.add(
            Finding.error(
                path + "." + parameter.name(),
                "'" + parameter.name() + "' is not used with the variants chosen in this trial"));
      } else if (active) {
        read(parameter, text, path, findings).ifPresent(v -> chosen.put(parameter.name(), v));
      }
    }
    for (String name : texts.keySet()) {
      if (space.find(name).isEmpty()) {
        findings.add(
            Finding.error(
                path + "." + name, "'" + name + "' is not a parameter; there are " + names(space)));
      }
    }
  }

  private static String names(SearchSpace space) {
    return space.parameters().stream().map(Parameter::name).collect(Collectors.joining(", "));
  }

  private static Optional<Value> read(
      Parameter parameter, String text, String path, List<Finding> findings) {
    try {
      return Optional.of(parameter.read(text));
    } catch (IllegalArgumentException e) {
      findings.add(
          Finding.error(path + "." + parameter.name(), parameter.name() + ": " + e.getMessage()));
      return Optional.empty();
    }
  }
}
