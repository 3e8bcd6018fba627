/**
 * The service interfaces of Cultivar and their value types: all that a plugin sees.
 *
 * <p>{@link io.cultivar.api.Kinds} lists everything that can be extended.
 */
module io.cultivar.api {
  exports io.cultivar.api;
  exports io.cultivar.api.component;
  exports io.cultivar.api.dashboard;
  exports io.cultivar.api.data;
  exports io.cultivar.api.math;
  exports io.cultivar.api.network;
  exports io.cultivar.api.picture;
  exports io.cultivar.api.report;
  exports io.cultivar.api.run;
  exports io.cultivar.api.search;
  exports io.cultivar.api.space;
  exports io.cultivar.api.study;
}
