import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Lucene behind the commands that each driver has: see README.md beside it. */
public final class LuceneDriver {
  private static int threads = 1;
  private static int passes = 1;
  private static long warmBytes = 0;
  private static Path decompounder = null;

  public static void main(String[] arguments) throws Exception {
    List<String> files = new ArrayList<>();
    for (int i = 0; i < arguments.length; ++i) {
      switch (arguments[i]) {
        case "--threads": threads = Integer.parseInt(arguments[++i]); break;
        case "--passes": passes = Integer.parseInt(arguments[++i]); break;
        case "--warm": warmBytes = Long.parseLong(arguments[++i]); break;
        case "--decompounder": decompounder = Path.of(arguments[++i]); break;
        default: files.add(arguments[i]);
      }
    }
    if (files.size() == 3 && files.get(0).equals("index")) {
      index(Path.of(files.get(1)), Path.of(files.get(2)));
    } else if (files.size() == 3 && files.get(0).equals("search")) {
      search(Path.of(files.get(1)), Path.of(files.get(2)));
    } else {
      System.err.println("Usage: LuceneDriver index INPUT INDEX | search INDEX QUERIES");
      System.exit(2);
    }
  }

  private static void index(Path input, Path folder) throws Exception {
    if (warmBytes > 0) {
      Path warm = folder.resolveSibling(folder.getFileName() + ".warm");
      indexing().run(input, warm, warmBytes);
      remove(warm);
    }
    LuceneIndexing indexing = indexing();
    long begin = System.nanoTime();
    long cpuBegin = cpuNanoseconds();
    indexing.run(input, folder, Long.MAX_VALUE);
    System.out.printf(
        "{\"indexing\":{\"wall\":%.6f,\"cpu\":%.6f,\"articles\":%d,\"text_bytes\":%d,"
            + "\"index_bytes\":%d,\"peak_bytes\":%d,\"threads\":%d}}%n",
        (System.nanoTime() - begin) * 1e-9, (cpuNanoseconds() - cpuBegin) * 1e-9,
        indexing.articles.get(), indexing.textBytes.get(), bytesOf(folder), peakBytes(), threads);
  }

  private static LuceneIndexing indexing() throws IOException {
    return new LuceneIndexing(LuceneAnalyzers.make(decompounder), threads);
  }

  private static void search(Path folder, Path file) throws IOException {
    List<String[]> queries = new ArrayList<>();
    for (String line : Files.readAllLines(file)) {
      if (!line.isEmpty()) queries.add(line.split("\t"));
    }
    ThreadMXBean thread = ManagementFactory.getThreadMXBean();
    double[][] milliseconds = new double[queries.size()][passes];
    double[][] cpuMilliseconds = new double[queries.size()][passes];
    long[] totals = new long[queries.size()];
    try (LuceneSearching index = new LuceneSearching(folder, LuceneAnalyzers.make(decompounder))) {
      for (String[] query : queries) index.search(query);
      long cpuBegin = cpuNanoseconds();
      for (int pass = 0; pass < passes; ++pass) {
        for (int i = 0; i < queries.size(); ++i) {
          // Of this thread: what compiles and collects beside it is in the sum over all.
          long cpuBefore = thread.getCurrentThreadCpuTime();
          long begin = System.nanoTime();
          totals[i] = index.search(queries.get(i)).total;
          milliseconds[i][pass] = (System.nanoTime() - begin) * 1e-6;
          cpuMilliseconds[i][pass] = (thread.getCurrentThreadCpuTime() - cpuBefore) * 1e-6;
        }
      }
      System.out.printf(
          "{\"searching\":{\"queries\":%d,\"cpu\":%.6f,\"peak_bytes\":%d}}%n",
          queries.size() * passes, (cpuNanoseconds() - cpuBegin) * 1e-9, peakBytes());
    }
    for (int i = 0; i < queries.size(); ++i) {
      print(queries.get(i), totals[i], milliseconds[i], cpuMilliseconds[i]);
    }
  }

  private static void print(String[] query, long total, double[] wall, double[] cpu) {
    System.out.printf(
        "{\"query\":{\"class\":\"%s\",\"text\":\"%s\",\"range\":\"%s\",\"total\":%d,"
            + "\"ms\":%s,\"cpu_ms\":%s}}%n",
        query[0], query[1].replace("\"", "\\\""), query.length < 4 ? "" : query[2] + query[3],
        total, Arrays.toString(wall), Arrays.toString(cpu));
  }

  private static long cpuNanoseconds() {
    return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
  }

  /** The most memory that the process had, its heap and all. */
  private static long peakBytes() throws IOException {
    for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
      if (line.startsWith("VmHWM:")) return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
    }
    return 0;
  }

  private static long bytesOf(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    }
  }

  private static void remove(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : (Iterable<Path>) files::iterator) Files.delete(file);
    }
    Files.delete(folder);
  }
}
