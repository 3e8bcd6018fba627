package io.cultivar.runner.provenance;

import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The files that a component reads: every path among its options, however deep. */
final class InputFiles {
  private final Set<Path> files = new TreeSet<>();

  /** Adds those of an option's value. */
  void add(Object value) {
    if (value instanceof Path file) {
      if (Files.isRegularFile(file)) {
        files.add(file);
      }
    } else if (value instanceof Optional<?> optional) {
      optional.ifPresent(this::add);
    } else if (value instanceof List<?> list) {
      list.forEach(this::add);
    } else if (value instanceof Record) {
      for (RecordComponent component : value.getClass().getRecordComponents()) {
        add(read(component, value));
      }
    }
  }

  private static Object read(RecordComponent component, Object record) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException | RuntimeException e) {
      // An accessor that fails is a plugin's fault, and is told when a trial calls it.
      return Optional.empty();
    }
  }

  Set<Path> all() {
    return files;
  }
}
