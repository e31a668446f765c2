package io.scenariomarket;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** The SQL statements that one thread sends while somebody counts them. */
@TestComponent
public class Statements implements BeanPostProcessor {

  private static final ThreadLocal<List<String>> SENT = new ThreadLocal<>();

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return bean instanceof DataSource source
        ? ProxyDataSourceBuilder.create(source)
            .afterQuery((_, queries) -> queries.forEach(each -> note(each.getQuery())))
            .build()
        : bean;
  }

  private static void note(String statement) {
    if (SENT.get() != null) {
      SENT.get().add(statement);
    }
  }

  /** What is sent by an action of the present thread. */
  public List<String> of(Runnable action) {
    SENT.set(new ArrayList<>());
    try {
      action.run();
      return SENT.get();
    } finally {
      SENT.remove();
    }
  }
}
