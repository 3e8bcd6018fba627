package io.cultivar.runner.bind;

import io.cultivar.api.space.SearchSpace;
import io.cultivar.runner.component.RecordType;
import io.cultivar.runner.component.Registry;
import io.cultivar.runner.component.UnusableComponentException;
import io.cultivar.runner.problem.Problems;
import io.cultivar.runner.yaml.Node;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Binds the parts of one experiment. All that is wrong goes to its problems. Not thread-safe. */
public final class Bindings {
  private final Problems problems;
  private final Binder varying;
  private final Binder constant;
  private final References references;

  /**
   * Begins to bind an experiment.
   *
   * @param registry the components that there are
   * @param directory from where paths count
   * @param space the declarations of its parameters, or null where it has none
   * @param problems receives what is wrong
   */
  public Bindings(Registry registry, Path directory, Node space, Problems problems) {
    SpaceReader reader = new SpaceReader(problems);
    Map<String, Declaration> declarations = space == null ? Map.of() : reader.read(space);
    Scalars scalars = new Scalars(directory);
    this.problems = problems;
    this.references = new References(declarations, reader.faulty(), problems);
    this.varying = new Binder(registry, scalars, references, problems);
    this.constant = new Binder(registry, scalars, References.none(problems), problems);
  }

  /** Binds a component whose options may use parameters. */
  public <T> Bound<T> component(Class<T> kind, Node node) {
    return bound(kind, varying.bind(node, kind, Optional.empty()));
  }

  /**
   * Binds a record whose options are the same in all trials.
   *
   * @param name what it is called in messages
   * @param otherKeys keys that it may have besides its options
   */
  public <T> Bound<T> record(Class<T> type, String name, Node node, List<String> otherKeys) {
    try {
      RecordType record = RecordType.of(type);
      Template.Head head = new Template.Head(name, node);
      return bound(
          type, constant.made(head, record.options(), record::create, otherKeys, Optional.empty()));
    } catch (UnusableComponentException e) {
      throw new IllegalStateException(e.getMessage(), e);
    }
  }

  /** The search space, after all has been bound: a parameter that nothing uses is a problem. */
  public SearchSpace space() {
    return references.space();
  }

  private <T> Bound<T> bound(Class<T> type, Template template) {
    return new Bound<>(type, template, new VariantCheck(problems).variants(template));
  }
}
