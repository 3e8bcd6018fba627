package io.cultivar.cli;

import io.cultivar.cli.TableColumn.Room;
import io.cultivar.cli.terminal.Terminal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What of a table fits a terminal.
 *
 * @param columns those that are shown
 * @param room how much each may take
 */
record TableFit(List<TableColumn> columns, Room room) {
  /** Spaces between two columns. */
  static final int GAP = 3;

  private static final int MARGIN = 2;

  private static final Room ALL = new Room(Integer.MAX_VALUE, false);

  /** From the most to the least comfortable. */
  private static final List<Room> ROOMY = List.of(new Room(40, false), new Room(20, false));

  private static final List<Room> NARROW = List.of(new Room(20, true), new Room(12, true));

  /**
   * Chooses: long texts are shortened first, then columns left out that one can do without, then
   * names and texts shortened still more, and at last other columns left out.
   */
  static TableFit of(List<TableColumn> all, Terminal terminal) {
    if (!terminal.bounded()) {
      return new TableFit(all, ALL);
    }
    Chosen chosen = new Chosen(new ArrayList<>(all), terminal);
    Optional<Room> room = chosen.first(ROOMY);
    while (room.isEmpty() && chosen.leaveOut(TableColumn.DISPENSABLE)) {
      room = chosen.first(ROOMY);
    }
    room = room.or(() -> chosen.first(NARROW));
    while (room.isEmpty() && chosen.leaveOut(1)) {
      room = chosen.first(NARROW);
    }
    return new TableFit(List.copyOf(chosen.columns), room.orElse(NARROW.get(1)));
  }

  private record Chosen(List<TableColumn> columns, Terminal terminal) {
    Optional<Room> first(List<Room> rooms) {
      return rooms.stream().filter(room -> width(room) <= terminal.columns()).findFirst();
    }

    private int width(Room room) {
      return MARGIN
          + GAP * (columns.size() - 1)
          + columns.stream().mapToInt(column -> column.width(room, terminal)).sum();
    }

    /** Leaves out the column of the highest rank, the last of them, if it is at least so high. */
    boolean leaveOut(int rank) {
      TableColumn least =
          columns.stream()
              .max(Comparator.comparingInt(TableColumn::rank))
              .filter(column -> column.rank() >= rank)
              .orElse(null);
      return least != null && columns.remove(least);
    }
  }
}
