package io.cultivar.report.dashboard;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a page asks for: a JSON object of texts and numbers, with one object of texts in it at most.
 */
final class Order {
  private static final int MOST_BYTES = 64 * 1024;
  private static final String VALUES = "values";

  private final Map<String, String> fields = new LinkedHashMap<>();
  private final Map<String, String> values = new LinkedHashMap<>();

  private Order() {}

  /** Reads what was sent. */
  static Order of(Visit visit) throws IOException {
    if (!visit.header("Content-Type").orElse("").startsWith("application/json")) {
      throw new BadRequest("what is asked must be JSON");
    }
    byte[] body = visit.body(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      throw new BadRequest("what is asked must not have more than 64 KiB");
    }
    Order order = new Order();
    try (JsonParser json = Json.FACTORY.createParser(body)) {
      expect(json.nextToken() == JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        if (name.equals(VALUES)) {
          expect(json.nextToken() == JsonToken.START_OBJECT);
          while (json.nextToken() == JsonToken.FIELD_NAME) {
            order.values.put(json.currentName(), scalar(json));
          }
        } else {
          order.fields.put(name, scalar(json));
        }
      }
      expect(json.nextToken() == null);
    } catch (JsonProcessingException e) {
      throw new BadRequest("what is asked is no JSON");
    }
    return order;
  }

  private static String scalar(JsonParser json) throws IOException {
    JsonToken token = json.nextToken();
    expect(token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT);
    return json.getText();
  }

  private static void expect(boolean condition) throws BadRequest {
    if (!condition) {
      throw new BadRequest("what is asked must be an object of texts and whole numbers");
    }
  }

  String text(String name) throws BadRequest {
    String text = fields.get(name);
    if (text == null) {
      throw new BadRequest("what is asked must say which " + name);
    }
    return text;
  }

  int number(String name) throws BadRequest {
    try {
      return Integer.parseInt(text(name).strip());
    } catch (NumberFormatException e) {
      throw new BadRequest("'" + text(name) + "' is no whole number of " + name);
    }
  }

  /** The texts of the inner object, by name. */
  Map<String, String> values() {
    return Map.copyOf(values);
  }
}
