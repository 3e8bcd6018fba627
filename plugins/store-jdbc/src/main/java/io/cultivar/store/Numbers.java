package io.cultivar.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;

/**
 * Doubles that come back bit for bit. Databases do not keep NaN, infinity or minus zero as they
 * are, so these are kept as text beside the column.
 */
final class Numbers {
  private Numbers() {}

  /** Sets two columns, the number and its exact text. */
  static void set(PreparedStatement statement, int column, double number) throws SQLException {
    boolean plain = Double.isFinite(number) && (number != 0 || 1 / number > 0);
    if (plain) {
      statement.setDouble(column, number);
      statement.setNull(column + 1, Types.VARCHAR);
    } else {
      statement.setNull(column, Types.DOUBLE);
      statement.setString(column + 1, Double.toString(number));
    }
  }

  /** Reads the two columns. */
  static double get(ResultSet row, int column) throws SQLException {
    String exact = row.getString(column + 1);
    return exact == null ? row.getDouble(column) : Double.parseDouble(exact);
  }
}
