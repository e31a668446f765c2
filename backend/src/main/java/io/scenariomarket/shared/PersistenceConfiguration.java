package io.scenariomarket.shared;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.convert.DataAccessStrategy;
import org.springframework.data.jdbc.core.convert.JdbcConverter;
import org.springframework.data.jdbc.core.convert.JdbcCustomConversions;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;

/** Registers the modules' value types with Spring Data JDBC. */
@Configuration(proxyBeanMethods = false)
class PersistenceConfiguration {

  @Bean
  JdbcDialect jdbcDialect() {
    return JdbcPostgresDialect.INSTANCE;
  }

  @Bean
  JdbcCustomConversions jdbcCustomConversions(JdbcDialect dialect, List<ValueConverters> values) {
    var converters = values.stream().flatMap(each -> each.converters().stream()).toList();
    return JdbcCustomConversions.of(dialect, converters);
  }

  @Bean
  DataAccessStrategy dataAccessStrategy(
      NamedParameterJdbcOperations jdbc, JdbcConverter converter, JdbcDialect dialect) {
    return new BulkRelations(jdbc, converter, dialect);
  }
}
