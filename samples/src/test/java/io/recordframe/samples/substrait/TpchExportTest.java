package io.recordframe.samples.substrait;

import static org.assertj.core.api.Assertions.assertThat;

import io.recordframe.Session;
import io.recordframe.contract.OpenSession;
import io.recordframe.plan.algebra.Relation;
import io.recordframe.samples.tpch.Tpch;
import io.recordframe.samples.tpch.TpchData;
import io.recordframe.samples.tpch.TpchQuery;
import io.recordframe.substrait.Substrait;
import io.recordframe.substrait.SubstraitExportException;
import io.substrait.plan.ProtoPlanConverter;
import io.substrait.proto.Plan;
import io.substrait.type.Type;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The queries of the benchmark as plans of Substrait. {@code -Drecordframe.rewrite=true} writes
 * their texts, and the table of the document, anew.
 */
@ExtendWith(OpenSession.class)
class TpchExportTest {

  private static final Path DOCUMENT = Path.of("../docs/substrait.md");
  private static final String START = "<!-- tpch -->\n";
  private static final String END = "<!-- end -->";
  private static final Path TEXTS =
      Path.of("src/test/resources/io/recordframe/samples/substrait/tpch");

  @TempDir private static Path folder;
  private static Tpch tables;

  static List<TpchQuery<?>> queries() {
    return TpchQuery.ALL;
  }

  @BeforeAll
  static void write(Session session) throws IOException {
    TpchData.write(session, 0.001, folder);
    tables = Tpch.read(session, folder);
  }

  private static Relation plan(TpchQuery<?> query) {
    return query.typed().apply(tables).plan();
  }

  private static String reasons(TpchQuery<?> query) {
    try {
      Substrait.export(plan(query));
      return "";
    } catch (SubstraitExportException refused) {
      return String.join("; ", refused.reasons());
    }
  }

  private static String table() {
    StringBuilder text = new StringBuilder("| Query | Exported | Why not |\n|---|---|---|\n");
    for (TpchQuery<?> query : queries()) {
      String reasons = reasons(query);
      text.append("| %s | %s | %s |\n".formatted(query, reasons.isEmpty() ? "yes" : "no", reasons));
    }
    return text.toString();
  }

  @Test
  void theDocumentSaysWhichAreExported() throws IOException {
    String text = Files.readString(DOCUMENT);
    int start = text.indexOf(START) + START.length();
    if (Boolean.getBoolean("recordframe.rewrite")) {
      int end = text.indexOf(END, start);
      Files.writeString(DOCUMENT, text.substring(0, start) + table() + text.substring(end));
    }
    String written = Files.readString(DOCUMENT);
    assertThat(written.substring(start, written.indexOf(END, start))).isEqualTo(table());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void theLibraryOfOthersReadsThem(TpchQuery<?> query) throws IOException {
    if (!reasons(query).isEmpty()) {
      // The table says so.
      return;
    }
    Relation plan = plan(query);
    Plan written = Plan.parseFrom(Substrait.export(plan));
    io.substrait.plan.Plan.Root root = new ProtoPlanConverter().from(written).getRoots().getFirst();
    assertThat(root.getNames()).isEqualTo(plan.schema().names());
    List<Type> types = root.getInput().getRecordType().fields();
    assertThat(types).hasSize(plan.schema().size());
    for (int i = 0; i < types.size(); i++) {
      assertThat(types.get(i).nullable() || !plan.schema().field(i).nullable())
          .as("%s can be null there if it can here", plan.schema().field(i))
          .isTrue();
    }
    String text =
        SubstraitText.of(written).replace("file://" + folder.toRealPath(), "file:///tpch");
    Path golden = TEXTS.resolve("q%02d.txt".formatted(query.number()));
    if (Boolean.getBoolean("recordframe.rewrite")) {
      Files.createDirectories(Objects.requireNonNull(golden.getParent()));
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}
