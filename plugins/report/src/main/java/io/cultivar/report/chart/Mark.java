package io.cultivar.report.chart;

import java.util.List;

/** Something drawn. Immutable. */
sealed interface Mark {
  /**
   * A line through points.
   *
   * @param points at least two
   * @param pen how it is drawn
   */
  record Line(List<Point> points, Pen pen) implements Mark {
    public Line {
      points = List.copyOf(points);
    }

    /** A line from one point to another. */
    static Line between(Point from, Point to, Pen pen) {
      return new Line(List.of(from, to), pen);
    }
  }

  /**
   * A closed area.
   *
   * @param corners its corners, in order
   * @param fill how it is filled
   */
  record Area(List<Point> corners, Fill fill) implements Mark {
    public Area {
      corners = List.copyOf(corners);
    }
  }

  /**
   * A filled circle.
   *
   * @param centre where it is
   * @param radius in pixels
   * @param fill how it is filled
   */
  record Dot(Point centre, double radius, Fill fill) implements Mark {}

  /**
   * A filled rectangle.
   *
   * @param corner its upper left corner
   * @param width in pixels, at least 0
   * @param height in pixels, at least 0
   * @param fill how it is filled
   */
  record Box(Point corner, double width, double height, Fill fill) implements Mark {}

  /**
   * A text.
   *
   * @param at where its anchor is, on the base line
   * @param text what it says
   * @param lettering how it is written
   */
  record Words(Point at, String text, Lettering lettering) implements Mark {}
}
