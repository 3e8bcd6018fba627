package io.cultivar.runner.checkpoint;

import io.cultivar.api.study.Measurement;
import io.cultivar.api.study.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far an evaluation is.
 *
 * @param reports what it has reported
 * @param state what its objective needs to go on behind them; empty where it kept nothing
 * @param measured what it measured in the end; empty while it goes on
 */
public record Checkpoint(
    List<Report> reports, Optional<byte[]> state, Optional<Measurement> measured) {
  /** Copies the reports; the state is handed over. */
  public Checkpoint {
    reports = List.copyOf(reports);
  }

  /** One of an evaluation that goes on. */
  public static Checkpoint of(List<Report> reports, byte[] state) {
    return new Checkpoint(reports, Optional.of(state), Optional.empty());
  }

  /**
   * As bytes.
   *
   * @param origin what it depends on; see {@link #decode}
   */
  byte[] encode(String origin) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(bytes)) {
      out.writeUTF(origin);
      out.writeInt(reports.size());
      for (Report report : reports) {
        out.writeInt(report.repeat());
        out.writeLong(report.step());
        write(report.metrics(), out);
      }
      out.writeBoolean(measured.isPresent());
      if (measured.isPresent()) {
        write(measured.get(), out);
      }
      out.writeInt(state.map(all -> all.length).orElse(-1));
      out.write(state.orElse(new byte[0]));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  /**
   * Reads what {@link #encode} made; empty if that was of another origin: other plugins or data
   * would not have come to the same state.
   */
  static Optional<Checkpoint> decode(byte[] bytes, String origin) throws IOException {
    try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
      if (!in.readUTF().equals(origin)) {
        return Optional.empty();
      }
      List<Report> reports = new ArrayList<>();
      for (int left = in.readInt(); left > 0; left--) {
        reports.add(new Report(in.readInt(), in.readLong(), measurement(in)));
      }
      Optional<Measurement> measured =
          in.readBoolean() ? Optional.of(measurement(in)) : Optional.empty();
      int length = in.readInt();
      Optional<byte[]> state = length < 0 ? Optional.empty() : Optional.of(in.readNBytes(length));
      return Optional.of(new Checkpoint(reports, state, measured));
    }
  }

  private static void write(Measurement metrics, DataOutputStream out) throws IOException {
    out.writeInt(metrics.asMap().size());
    for (Map.Entry<String, Double> metric : metrics.asMap().entrySet()) {
      out.writeUTF(metric.getKey());
      out.writeDouble(metric.getValue());
    }
  }

  private static Measurement measurement(DataInputStream in) throws IOException {
    Map<String, Double> metrics = new LinkedHashMap<>();
    for (int left = in.readInt(); left > 0; left--) {
      metrics.put(in.readUTF(), in.readDouble());
    }
    return metrics.isEmpty() ? Measurement.EMPTY : Measurement.of(metrics);
  }
}
