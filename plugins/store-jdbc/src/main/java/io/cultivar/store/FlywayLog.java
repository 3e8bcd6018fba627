package io.cultivar.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.flywaydb.core.api.logging.Log;
import org.flywaydb.core.api.logging.LogCreator;

/** Has Flyway say what it does to whoever asks for it, and only warnings to others. */
public final class FlywayLog implements LogCreator {
  /** Flyway makes it. */
  public FlywayLog() {}

  @Override
  public Log createLogger(Class<?> type) {
    return new ToLogger(System.getLogger(type.getName()));
  }

  private record ToLogger(Logger logger) implements Log {
    @Override
    public void debug(String message) {
      logger.log(Level.TRACE, message);
    }

    @Override
    public void info(String message) {
      logger.log(Level.DEBUG, message);
    }

    @Override
    public void warn(String message) {
      logger.log(Level.WARNING, message);
    }

    @Override
    public void error(String message) {
      logger.log(Level.DEBUG, message);
    }

    @Override
    public void error(String message, Exception thrown) {
      logger.log(Level.DEBUG, message, thrown);
    }

    @Override
    public void notice(String message) {
      logger.log(Level.DEBUG, message);
    }
  }
}
