import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiCollector;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopScoreDocCollector;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;

/** Ten hits by relevance with snippets, the exact total, and counts by source and by month. */
final class LuceneSearching implements AutoCloseable {
  /** What a search gave; kept so that nothing of it can be left out. */
  static final class Found {
    long total;
    final List<String> ids = new ArrayList<>();
    long snippetLetters;
    int facetValues;
  }

  private static final int HITS = 10;
  private static final int ALL_VALUES = 1000;

  private final DirectoryReader reader;
  private final IndexSearcher searcher;
  private final SortedSetDocValuesReaderState facetState;
  private final UnifiedHighlighter highlighter;
  private final Analyzer analyzer;
  private final QueryBuilder builder;

  LuceneSearching(Path folder, Analyzer analyzer) throws IOException {
    this.analyzer = analyzer;
    reader = DirectoryReader.open(FSDirectory.open(folder));
    searcher = new IndexSearcher(reader);
    // Each search is measured as if it were new.
    searcher.setQueryCache(null);
    facetState = new DefaultSortedSetDocValuesReaderState(reader);
    highlighter = new UnifiedHighlighter(searcher, analyzer);
    builder = new QueryBuilder(analyzer);
  }

  /** columns: class, query, and perhaps the first and the last day, YYYY-MM-DD. */
  Found search(String[] columns) throws IOException {
    Query words = wordsOf(columns[1]);
    Query query = words;
    if (columns.length >= 4) {
      Query days = IntPoint.newRangeQuery("day", dayOf(columns[2]), dayOf(columns[3]));
      query =
          new BooleanQuery.Builder()
              .add(words, BooleanClause.Occur.MUST)
              .add(days, BooleanClause.Occur.FILTER)
              .build();
    }
    TopScoreDocCollector best = TopScoreDocCollector.create(HITS, Integer.MAX_VALUE);
    FacetsCollector matching = new FacetsCollector();
    searcher.search(query, MultiCollector.wrap(best, matching));
    TopDocs top = best.topDocs();

    Found found = new Found();
    found.total = top.totalHits.value;
    for (String snippet : highlighter.highlight("text", words, top)) {
      if (snippet != null) found.snippetLetters += snippet.length();
    }
    for (ScoreDoc hit : top.scoreDocs) found.ids.add(searcher.doc(hit.doc).get("id"));
    Facets facets = new SortedSetDocValuesFacetCounts(facetState, matching);
    for (String name : new String[] {"source", "month"}) {
      FacetResult counts = facets.getTopChildren(ALL_VALUES, name);
      if (counts != null) found.facetValues += counts.labelValues.length;
    }
    return found;
  }

  /** All of the words; a phrase in quotation marks; words that begin so, with a star. */
  private Query wordsOf(String text) {
    Query query;
    if (text.startsWith("\"")) {
      query = builder.createPhraseQuery("text", text);
    } else if (text.endsWith("*")) {
      String beginning = text.substring(0, text.length() - 1);
      query = new PrefixQuery(new Term("text", analyzer.normalize("text", beginning)));
    } else {
      query = builder.createBooleanQuery("text", text, BooleanClause.Occur.MUST);
    }
    return query == null ? new MatchNoDocsQuery() : query;
  }

  private static int dayOf(String date) {
    return Integer.parseInt(date.replace("-", ""));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
