package io.scenariomarket.search;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import io.scenariomarket.analysis.Segmenter;
import io.scenariomarket.index.BgeEncoder;
import io.scenariomarket.index.CachedEncoder;
import io.scenariomarket.index.IndexSettings;
import io.scenariomarket.index.MemoryVectorCache;
import io.scenariomarket.index.SearchEngine;
import io.scenariomarket.index.VectorCache;
import io.scenariomarket.shared.MarketProperties;
import java.io.IOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the indexes are made with: the encoder and its caches. */
@Configuration(proxyBeanMethods = false)
class IndexConfiguration {

  @Bean
  BgeEncoder bgeEncoder() {
    return new BgeEncoder();
  }

  @Bean
  VectorCache vectorCache(JdbcTemplate jdbc, SearchProperties search) {
    return new MemoryVectorCache(search.vectorsInMemory(), new VectorRows(jdbc));
  }

  @Bean
  CachedEncoder encoder(BgeEncoder model, VectorCache cache, SearchProperties search) {
    return new CachedEncoder(model, cache, search.encoderThreads());
  }

  @Bean
  SearchEngine searchEngine(
      ElasticsearchClient client,
      CachedEncoder encoder,
      SearchProperties search,
      MarketProperties market)
      throws IOException {
    var settings =
        new IndexSettings(
            search.prefix(), search.shards(), search.replicas(), analysisHash(market));
    return new SearchEngine(client, encoder, settings);
  }

  /** Changes when the analysis or one of its word files does, which calls for a rebuild. */
  private static String analysisHash(MarketProperties market) throws IOException {
    try (var files = Files.list(market.config().resolve("elasticsearch/analysis"))) {
      var digest = MessageDigest.getInstance("SHA-256");
      digest.update((byte) Segmenter.VERSION);
      for (var file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(Files.readAllBytes(file));
      }
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
