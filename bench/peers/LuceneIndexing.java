import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** JSON Lines into an index: stored text, facets by source and by month, the date as a number. */
final class LuceneIndexing {
  private static final int LINES_AT_ONCE = 64;

  private final JsonFactory json = new JsonFactory();
  private final FacetsConfig facets = new FacetsConfig();
  private final Analyzer analyzer;
  private final int threads;
  final AtomicLong articles = new AtomicLong();
  final AtomicLong textBytes = new AtomicLong();

  LuceneIndexing(Analyzer analyzer, int threads) {
    this.analyzer = analyzer;
    this.threads = threads;
  }

  /** Reads at most `limit` characters of input; closes the index when it is merged and synced. */
  void run(Path input, Path folder, long limit)
      throws IOException, InterruptedException, ExecutionException {
    IndexWriterConfig config = new IndexWriterConfig(analyzer);
    config.setOpenMode(IndexWriterConfig.OpenMode.CREATE).setRAMBufferSizeMB(64);
    try (Directory directory = FSDirectory.open(folder);
        IndexWriter writer = new IndexWriter(directory, config);
        BufferedReader reader = Files.newBufferedReader(input)) {
      Lines lines = new Lines(reader, limit);
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      List<Future<?>> workers = new ArrayList<>();
      for (int i = 0; i < threads; ++i) {
        workers.add(
            pool.submit(
                () -> {
                  add(lines, writer);
                  return null;
                }));
      }
      pool.shutdown();
      for (Future<?> worker : workers) worker.get();
      writer.commit();
    }
  }

  private void add(Lines lines, IndexWriter writer) throws IOException {
    for (List<String> some = lines.next(); !some.isEmpty(); some = lines.next()) {
      for (String line : some) writer.addDocument(documentOf(line));
    }
  }

  private Document documentOf(String line) throws IOException {
    Map<String, String> article = parse(line);
    String title = article.getOrDefault("title", "");
    String text = title + "\n" + article.getOrDefault("text", "");
    articles.incrementAndGet();
    textBytes.addAndGet(bytesOf(text) - 1);
    Document document = new Document();
    document.add(new StringField("id", article.get("id"), Field.Store.YES));
    document.add(new TextField("text", text, Field.Store.YES));
    String source = article.get("source");
    if (source != null && !source.isEmpty()) {
      document.add(new SortedSetDocValuesFacetField("source", source));
    }
    String date = article.get("date");
    if (date != null && date.length() >= 10) {
      document.add(new SortedSetDocValuesFacetField("month", date.substring(0, 7)));
      document.add(new IntPoint("day", Integer.parseInt(date.substring(0, 10).replace("-", ""))));
    }
    return facets.build(document);
  }

  private Map<String, String> parse(String line) throws IOException {
    Map<String, String> article = new HashMap<>();
    try (JsonParser parser = json.createParser(line)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.getCurrentName();
        if (parser.nextToken() == JsonToken.VALUE_STRING) {
          article.put(name, parser.getText());
        } else {
          parser.skipChildren();
        }
      }
    }
    return article;
  }

  private static long bytesOf(String text) {
    long bytes = 0;
    for (int i = 0; i < text.length(); ++i) {
      char letter = text.charAt(i);
      // A surrogate is half of four bytes.
      bytes += letter < 0x80 ? 1 : letter < 0x800 || Character.isSurrogate(letter) ? 2 : 3;
    }
    return bytes;
  }

  /** Hands out lines to the threads. */
  private static final class Lines {
    private final BufferedReader reader;
    private long left;

    Lines(BufferedReader reader, long limit) {
      this.reader = reader;
      this.left = limit;
    }

    synchronized List<String> next() throws IOException {
      List<String> lines = new ArrayList<>(LINES_AT_ONCE);
      while (lines.size() < LINES_AT_ONCE && left > 0) {
        String line = reader.readLine();
        if (line == null) break;
        left -= line.length();
        if (!line.isEmpty()) lines.add(line);
      }
      return lines;
    }
  }
}
