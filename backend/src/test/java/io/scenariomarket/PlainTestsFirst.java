package io.scenariomarket;

import java.util.Comparator;
import org.junit.jupiter.api.ClassDescriptor;
import org.junit.jupiter.api.ClassOrderer;
import org.junit.jupiter.api.ClassOrdererContext;

/** Tests without servers run while the servers of the others start, which takes a minute. */
public final class PlainTestsFirst implements ClassOrderer {

  @Override
  public void orderClasses(ClassOrdererContext context) {
    var classes = context.getClassDescriptors();
    if (classes.stream().anyMatch(PlainTestsFirst::needsServers)) {
      LocalStackSession.begin();
    }
    classes.sort(Comparator.comparing(PlainTestsFirst::needsServers));
  }

  private static boolean needsServers(ClassDescriptor each) {
    return each.isAnnotated(MarketTest.class);
  }
}
