package io.scenariomarket.analysis;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks a supplier once; asks again if it failed, so that a corrected file is taken up. */
final class Once<T> implements Supplier<T> {

  private final Supplier<T> supplier;
  private @Nullable T value;

  Once(Supplier<T> supplier) {
    this.supplier = supplier;
  }

  @Override
  public synchronized T get() {
    if (value == null) {
      value = supplier.get();
    }
    return value;
  }
}
