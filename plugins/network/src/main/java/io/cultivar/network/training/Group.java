package io.cultivar.network.training;

import io.cultivar.api.network.Kernels;
import java.util.List;

/**
 * Networks of one shape that are trained in one pass. Their numbers are interleaved: wherever a
 * network alone has a number, a group has one of each network side by side, in lanes. A network
 * alone is a group with one lane. What a network learns does not depend on the others.
 *
 * @param network the shape
 * @param networks how many there are
 * @param lanes how many there is room for: 1, or a multiple of {@link Kernels#ROOM}
 * @param parameters those of all, changed by training, and {@link Kernels#ROOM} numbers behind
 */
public record Group(Network network, int networks, int lanes, float[] parameters) {
  /** A group of one network, which keeps its parameters in their array. */
  public static Group single(Network network, float[] parameters) {
    return new Group(network, 1, 1, parameters);
  }

  /** A group of networks with given parameters, which are copied unless there is just one. */
  public static Group of(Network network, List<float[]> parameters) {
    if (parameters.size() == 1) {
      return single(network, parameters.get(0));
    }
    int lanes = (parameters.size() + Kernels.ROOM - 1) / Kernels.ROOM * Kernels.ROOM;
    float[] all = new float[Math.addExact(network.parameters() * lanes, Kernels.ROOM)];
    Group group = new Group(network, parameters.size(), lanes, all);
    for (int i = 0; i < parameters.size(); i++) {
      group.set(i, parameters.get(i));
    }
    return group;
  }

  /** The kernels that serve its passes. */
  Kernels kernels(Kernels plain) {
    return lanes == 1 ? plain : plain.interleaved(lanes);
  }

  /** A copy of the parameters of one network, with {@link Kernels#ROOM} zeros behind. */
  public float[] get(int index) {
    float[] one = new float[network.parameters() + Kernels.ROOM];
    Interleaving.take(parameters, lanes, index, one, network.parameters());
    return one;
  }

  /** Sets the parameters of one network. */
  public void set(int index, float[] one) {
    Interleaving.give(one, parameters, lanes, index, network.parameters());
  }

  /** Whether all parameters of all networks are numbers, found out fast. */
  public boolean finite(Kernels kernels) {
    return kernels.finite(parameters, 0, network.parameters() * lanes);
  }

  /** The first parameter of a network that is infinite or NaN, or 0 if there is none. */
  public float notFinite(int index) {
    int end = network.parameters() * lanes;
    for (int at = index; at < end; at += lanes) {
      if (!Float.isFinite(parameters[at])) {
        return parameters[at];
      }
    }
    return 0;
  }

  /** Sets all parameters of a network to 0: nobody needs them any more. */
  public void clear(int index) {
    set(index, new float[network.parameters()]);
  }
}
