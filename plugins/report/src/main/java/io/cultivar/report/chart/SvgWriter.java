package io.cultivar.report.chart;

import java.util.List;

/**
 * Writes a drawing as SVG: the same text on any machine, with texts as texts. Marks that look alike
 * stand together in a group.
 */
final class SvgWriter {
  /** By this a file is known as one of ours. */
  static final String SIGNATURE = "<!-- drawn by Cultivar -->";

  private static final String FONTS =
      "Roboto, 'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif";

  private final StringBuilder out = new StringBuilder(1 << 12);
  private String open = "";

  private SvgWriter() {}

  /** The text of a file. */
  static String write(Drawing drawing) {
    SvgWriter writer = new SvgWriter();
    writer.begin(drawing);
    drawing.marks().forEach(writer::mark);
    writer.group("");
    return writer.out.append("</svg>\n").toString();
  }

  private void begin(Drawing drawing) {
    String width = decimal(drawing.width());
    String height = decimal(drawing.height());
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"").append(width);
    out.append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width);
    out.append(' ').append(height).append("\" role=\"img\" font-family=\"").append(FONTS);
    out.append("\">\n").append(SIGNATURE).append('\n');
    out.append("<title>").append(escaped(drawing.title())).append("</title>\n");
    out.append("<desc>").append(escaped(drawing.summary())).append("</desc>\n");
    out.append("<rect width=\"100%\" height=\"100%\" fill=\"").append(Palette.PAPER);
    out.append("\"/>\n");
  }

  private void mark(Mark mark) {
    if (mark instanceof Mark.Line line) {
      group(style(line.pen()));
      out.append("<path d=\"").append(path(line.points())).append("\"/>\n");
    } else if (mark instanceof Mark.Area area) {
      group(style(area.fill()));
      out.append("<path d=\"").append(path(area.corners())).append("Z\"/>\n");
    } else if (mark instanceof Mark.Dot dot) {
      group(style(dot.fill()));
      out.append("<circle").append(attribute("cx", dot.centre().x()));
      out.append(attribute("cy", dot.centre().y())).append(attribute("r", dot.radius()));
      out.append("/>\n");
    } else if (mark instanceof Mark.Box box) {
      group(style(box.fill()));
      out.append("<rect").append(attribute("x", box.corner().x()));
      out.append(attribute("y", box.corner().y())).append(attribute("width", box.width()));
      out.append(attribute("height", box.height())).append("/>\n");
    } else if (mark instanceof Mark.Words words) {
      group(style(words.lettering()));
      out.append("<text").append(attribute("x", words.at().x()));
      out.append(attribute("y", words.at().y())).append('>');
      out.append(escaped(words.text())).append("</text>\n");
    }
  }

  /** Makes sure that what follows is in a group of some style; none if it is empty. */
  private void group(String style) {
    if (!style.equals(open)) {
      out.append(open.isEmpty() ? "" : "</g>\n");
      out.append(style.isEmpty() ? "" : "<g" + style + ">\n");
      open = style;
    }
  }

  private static String style(Pen pen) {
    StringBuilder style = new StringBuilder(" fill=\"none\"");
    style.append(attribute("stroke", pen.colour())).append(attribute("stroke-width", pen.width()));
    style.append(pen.opacity() < 1 ? attribute("stroke-opacity", pen.opacity()) : "");
    if (!pen.dashes().isEmpty()) {
      String dashes = String.join(" ", pen.dashes().stream().map(SvgWriter::decimal).toList());
      style.append(attribute("stroke-dasharray", dashes));
    }
    return style.append(attribute("stroke-linejoin", "round")).toString();
  }

  private static String style(Fill fill) {
    String colour = attribute("fill", fill.colour());
    return fill.opacity() < 1 ? colour + attribute("fill-opacity", fill.opacity()) : colour;
  }

  private static String style(Lettering lettering) {
    String anchor =
        switch (lettering.anchor()) {
          case START -> "";
          case MIDDLE -> attribute("text-anchor", "middle");
          case END -> attribute("text-anchor", "end");
        };
    return attribute("fill", lettering.colour())
        + attribute("font-size", lettering.size())
        + (lettering.strong() ? attribute("font-weight", "bold") : "")
        + anchor;
  }

  private static String path(List<Point> points) {
    StringBuilder path = new StringBuilder();
    for (Point point : points) {
      path.append(path.isEmpty() ? 'M' : 'L').append(decimal(point.x()));
      path.append(' ').append(decimal(point.y()));
    }
    return path.toString();
  }

  private static String attribute(String name, double value) {
    return attribute(name, decimal(value));
  }

  private static String attribute(String name, String value) {
    return " " + name + "=\"" + value + "\"";
  }

  /** A number with two decimals at most; a hundredth of a pixel cannot be seen. */
  static String decimal(double value) {
    long hundredths = Math.round(value * 100);
    long size = Math.abs(hundredths);
    String whole = (hundredths < 0 ? "-" : "") + size / 100;
    long rest = size % 100;
    if (rest == 0) {
      return whole;
    }
    return whole + (rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
  }

  /** A text as XML has it; a sign that XML cannot hold becomes the one that says so. */
  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                default -> escaped.appendCodePoint(allowed(c) ? c : 0xfffd);
              }
            });
    return escaped.toString();
  }

  private static boolean allowed(int c) {
    boolean control = c < ' ' && c != '\t' && c != '\n';
    boolean halfPair = c >= 0xd800 && c < 0xe000;
    return !control && !halfPair && c != 0xfffe && c != 0xffff;
  }
}
