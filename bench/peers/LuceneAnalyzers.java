import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.compound.HyphenationCompoundWordTokenFilter;
import org.apache.lucene.analysis.compound.hyphenation.HyphenationTree;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.de.GermanLightStemFilter;
import org.apache.lucene.analysis.de.GermanNormalizationFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.xml.sax.InputSource;

/** The two analyses that a German index of Lucene's usually has. */
final class LuceneAnalyzers {
  private LuceneAnalyzers() {}

  /** GermanAnalyzer; with a folder, the chain that is usual for splitting compounds. */
  static Analyzer make(Path decompounder) throws IOException {
    return decompounder == null ? new GermanAnalyzer() : new Decompounding(decompounder);
  }

  private static final class Decompounding extends Analyzer {
    private final HyphenationTree patterns;
    private final CharArraySet words;

    Decompounding(Path folder) throws IOException {
      patterns =
          HyphenationCompoundWordTokenFilter.getHyphenationTree(
              new InputSource(folder.resolve("de_DR.xml").toUri().toString()));
      words = new CharArraySet(Files.readAllLines(folder.resolve("dictionary-de.txt")), true);
    }

    @Override
    protected TokenStreamComponents createComponents(String field) {
      StandardTokenizer source = new StandardTokenizer();
      TokenStream stream = new LowerCaseFilter(source);
      stream = new StopFilter(stream, GermanAnalyzer.getDefaultStopSet());
      // Words of 5 letters and more, parts of 4 to 15, the longest that match.
      stream = new HyphenationCompoundWordTokenFilter(stream, patterns, words, 5, 4, 15, true);
      stream = new GermanNormalizationFilter(stream);
      return new TokenStreamComponents(source, new GermanLightStemFilter(stream));
    }

    @Override
    protected TokenStream normalize(String field, TokenStream stream) {
      return new GermanNormalizationFilter(new LowerCaseFilter(stream));
    }
  }
}
