package io.scenariomarket.analysis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/** All capability titles under one analyzer, scored by BM25 (k1 1.2, b 0.75). */
final class TitleIndex implements AutoCloseable {

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final QueryBuilder queries;

  TitleIndex(Map<String, String> titles, Analyzer indexing, Analyzer searching) throws IOException {
    var directory = new ByteBuffersDirectory();
    try (var writer = new IndexWriter(directory, new IndexWriterConfig(indexing))) {
      for (var title : titles.entrySet()) {
        var document = new Document();
        document.add(new StringField("id", title.getKey(), Store.YES));
        document.add(new TextField("title", title.getValue(), Store.NO));
        writer.addDocument(document);
      }
    }
    reader = DirectoryReader.open(directory);
    searcher = new IndexSearcher(reader);
    searcher.setSimilarity(new BM25Similarity());
    queries = new QueryBuilder(searching);
  }

  /** Scores of all titles that share a word with the query. */
  Map<String, Double> scores(String query) {
    try {
      var parsed = queries.createBooleanQuery("title", query);
      var scores = new HashMap<String, Double>();
      if (parsed != null) {
        for (var hit : searcher.search(parsed, reader.maxDoc()).scoreDocs) {
          scores.put(searcher.storedFields().document(hit.doc).get("id"), (double) hit.score);
        }
      }
      return scores;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
