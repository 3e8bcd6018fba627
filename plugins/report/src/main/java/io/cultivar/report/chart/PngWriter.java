package io.cultivar.report.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/** Writes a drawing as PNG, twice as large, for screens and paper of high resolution. */
final class PngWriter {
  /** How many pixels of the file there are to one of the drawing. */
  static final int SCALE = 2;

  /** So that programs show it as large as the drawing: 96 pixels of which are an inch. */
  private static final long PIXELS_PER_METRE = Math.round(SCALE * 96 / 0.0254);

  private static final String METADATA = "javax_imageio_png_1.0";

  private PngWriter() {}

  /** The bytes of a file. */
  static byte[] write(Drawing drawing) throws IOException {
    int width = (int) Math.round(drawing.width() * SCALE);
    int height = (int) Math.round(drawing.height() * SCALE);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D graphics = image.createGraphics();
    try {
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      graphics.setColor(Color.decode(Palette.PAPER));
      graphics.fillRect(0, 0, width, height);
      graphics.scale(SCALE, SCALE);
      drawing.marks().forEach(mark -> draw(graphics, mark));
    } finally {
      graphics.dispose();
    }
    return encoded(image);
  }

  private static void draw(Graphics2D graphics, Mark mark) {
    if (mark instanceof Mark.Line line) {
      graphics.setColor(colour(line.pen().colour(), line.pen().opacity()));
      graphics.setStroke(stroke(line.pen()));
      graphics.draw(path(line.points()));
    } else if (mark instanceof Mark.Area area) {
      Path2D path = path(area.corners());
      path.closePath();
      fill(graphics, path, area.fill());
    } else if (mark instanceof Mark.Dot dot) {
      double size = 2 * dot.radius();
      double x = dot.centre().x() - dot.radius();
      double y = dot.centre().y() - dot.radius();
      fill(graphics, new Ellipse2D.Double(x, y, size, size), dot.fill());
    } else if (mark instanceof Mark.Box box) {
      Point at = box.corner();
      fill(graphics, new Rectangle2D.Double(at.x(), at.y(), box.width(), box.height()), box.fill());
    } else if (mark instanceof Mark.Words words) {
      write(graphics, words);
    }
  }

  private static void fill(Graphics2D graphics, Shape shape, Fill fill) {
    graphics.setColor(colour(fill.colour(), fill.opacity()));
    graphics.fill(shape);
  }

  private static void write(Graphics2D graphics, Mark.Words words) {
    Lettering lettering = words.lettering();
    double before =
        switch (lettering.anchor()) {
          case START -> 0;
          case MIDDLE -> 0.5;
          case END -> 1;
        };
    double wider = lettering.strong() ? 1.06 : 1;
    double x = words.at().x() - before * lettering.width(words.text());
    AffineTransform place = AffineTransform.getTranslateInstance(x, words.at().y());
    place.scale(wider, 1);
    Shape outline = place.createTransformedShape(Letters.outline(words.text(), lettering.size()));
    graphics.setColor(Color.decode(lettering.colour()));
    graphics.fill(outline);
    if (lettering.strong()) {
      graphics.setStroke(new BasicStroke((float) (lettering.size() * 0.035)));
      graphics.draw(outline);
    }
  }

  private static Color colour(String name, double opacity) {
    Color solid = Color.decode(name);
    int alpha = (int) Math.round(opacity * 255);
    return new Color(solid.getRed(), solid.getGreen(), solid.getBlue(), alpha);
  }

  private static BasicStroke stroke(Pen pen) {
    float width = (float) pen.width();
    int join = BasicStroke.JOIN_ROUND;
    if (pen.dashes().isEmpty()) {
      return new BasicStroke(width, BasicStroke.CAP_BUTT, join);
    }
    float[] dashes = new float[pen.dashes().size()];
    for (int i = 0; i < dashes.length; i++) {
      dashes[i] = pen.dashes().get(i).floatValue();
    }
    return new BasicStroke(width, BasicStroke.CAP_BUTT, join, 1, dashes, 0);
  }

  private static Path2D path(List<Point> points) {
    Path2D path = new Path2D.Double();
    for (Point point : points) {
      if (path.getCurrentPoint() == null) {
        path.moveTo(point.x(), point.y());
      } else {
        path.lineTo(point.x(), point.y());
      }
    }
    return path;
  }

  private static byte[] encoded(BufferedImage image) throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
    try {
      IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
      IIOMetadataNode size = new IIOMetadataNode("pHYs");
      size.setAttribute("pixelsPerUnitXAxis", Long.toString(PIXELS_PER_METRE));
      size.setAttribute("pixelsPerUnitYAxis", Long.toString(PIXELS_PER_METRE));
      size.setAttribute("unitSpecifier", "meter");
      IIOMetadataNode root = new IIOMetadataNode(METADATA);
      root.appendChild(size);
      metadata.mergeTree(METADATA, root);
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      // In memory: the usual stream keeps its buffer in a file, by a setting of the whole JVM.
      try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
        writer.setOutput(out);
        writer.write(new IIOImage(image, null, metadata));
      }
      return bytes.toByteArray();
    } finally {
      writer.dispose();
    }
  }
}
