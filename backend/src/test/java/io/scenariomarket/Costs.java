package io.scenariomarket;

import co.elastic.clients.transport.ElasticsearchTransport;
import io.scenariomarket.index.VectorCache;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.TestComponent;

/** What one thread asks of database, search engine and encoder while somebody counts it. */
@TestComponent
public class Costs implements BeanPostProcessor {

  private static final ThreadLocal<Cost> COUNTED = new ThreadLocal<>();

  /**
   * What was asked for.
   *
   * @param statements the SQL statements
   * @param requests the requests to Elasticsearch, by their paths
   * @param texts how many texts had to be encoded, since no cache had them
   */
  public record Cost(List<String> statements, List<String> requests, List<String> texts) {}

  @Override
  public Object postProcessAfterInitialization(Object bean, String name) {
    return switch (bean) {
      case DataSource source ->
          ProxyDataSourceBuilder.create(source)
              .afterQuery(
                  (_, queries) -> queries.forEach(each -> note(Cost::statements, each.getQuery())))
              .build();
      case ElasticsearchTransport transport ->
          watched(
              ElasticsearchTransport.class,
              transport,
              (method, arguments) -> {
                if (method.startsWith("performRequest")) {
                  note(Cost::requests, arguments[0].getClass().getSimpleName());
                }
              });
      case VectorCache cache ->
          watched(
              VectorCache.class,
              cache,
              (method, arguments) -> {
                if (method.equals("put")) {
                  ((Map<?, ?>) arguments[0])
                      .keySet()
                      .forEach(key -> note(Cost::texts, key.toString()));
                }
              });
      default -> bean;
    };
  }

  private static <T> T watched(Class<T> type, T bean, BiConsumer<String, Object[]> watch) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              watch.accept(method.getName(), arguments);
              try {
                return method.invoke(bean, arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            }));
  }

  private static void note(Function<Cost, List<String>> where, String what) {
    var cost = COUNTED.get();
    if (cost != null) {
      where.apply(cost).add(what);
    }
  }

  /** What is asked for by an action of the present thread. */
  public Cost of(Runnable action) {
    var cost = new Cost(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    COUNTED.set(cost);
    try {
      action.run();
      return cost;
    } finally {
      COUNTED.remove();
    }
  }
}
