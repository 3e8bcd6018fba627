package io.cultivar.network;

import static io.cultivar.network.Setup.dense;
import static io.cultivar.network.Setup.output;

import io.cultivar.api.study.Objective;
import io.cultivar.network.activation.Identity;
import io.cultivar.network.activation.Sigmoid;
import io.cultivar.network.activation.Softmax;
import io.cultivar.network.activation.Tanh;
import io.cultivar.network.dataset.Split;
import io.cultivar.network.layer.Dropout;
import io.cultivar.network.loss.CrossEntropy;
import io.cultivar.network.loss.Squared;
import io.cultivar.network.training.EarlyStopping;
import io.cultivar.testkit.ObjectiveContract;
import java.util.Optional;
import java.util.stream.Stream;

class TrainNetworkContractTest extends ObjectiveContract {
  @Override
  protected Stream<Objective> subjects() {
    Setup plain =
        new Setup(TestData.xor(), new Squared(), dense(3, new Tanh()), output(new Sigmoid()));
    Setup rich =
        new Setup(
            TestData.threeClasses(60),
            new CrossEntropy(),
            dense(8, new Tanh()),
            new Dropout(0.2f),
            output(new Softmax()));
    rich.split = Optional.of(new Split(0.2, 0.2, 0));
    Setup folds = new Setup(TestData.line(30), new Squared(), Setup.output(new Identity()));
    folds.split = Optional.of(new Split(0, 0.1, 3));
    folds.earlyStopping = Optional.of(new EarlyStopping("validation.loss", 2, 0));
    return Stream.of(plain.network(), rich.network(), folds.network());
  }
}
