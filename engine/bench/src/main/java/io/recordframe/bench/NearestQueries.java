package io.recordframe.bench;

import io.recordframe.Session;
import io.recordframe.bench.data.PricesFrame;
import io.recordframe.bench.data.Tick;
import io.recordframe.bench.data.TickFrame;
import io.recordframe.expression.Nearest;
import io.recordframe.file.Parquet;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;

/** Joins of as many trades as quotes with the nearest quote, in types and in SQL. */
final class NearestQueries {

  private NearestQueries() {}

  static List<ComparedQuery> of(Session session, int rows, Path folder) throws SQLException {
    Path tradesFile = folder.resolve("trades.parquet");
    Path quotesFile = folder.resolve("quotes.parquet");
    try (Peer peer = Peer.open(false)) {
      peer.write(Tick.query(rows, 0), tradesFile);
      peer.write(Tick.query(rows, 1), quotesFile);
    }
    TickFrame trades = session.read(TickFrame.SCHEMA, Parquet.files(tradesFile).requireNonNull());
    TickFrame quotes = session.read(TickFrame.SCHEMA, Parquet.files(quotesFile).requireNonNull());
    return List.of(
        new ComparedQuery(
            "asof join, the last quote",
            () ->
                trades
                    .asofJoin(quotes)
                    .on((trade, quote) ->
                        trade.symbol().eq(quote.symbol()).and(trade.at().ge(quote.at())))
                    .aggregate(all ->
                        PricesFrame.row(
                            all.count(), all.agg((trade, quote) -> quote.price().sum())))
                    .plan(),
            "SELECT count(*), sum(r.price) FROM '%s' l ASOF JOIN '%s' r ON l.symbol = r.symbol AND l.at >= r.at"
                .formatted(tradesFile, quotesFile)),
        new ComparedQuery(
            "asof join, the nearest quote",
            () ->
                trades
                    .asofJoin(quotes)
                    .onNearest((trade, quote) ->
                        Nearest.of(trade.at(), quote.at()).and(trade.symbol().eq(quote.symbol())))
                    .aggregate(all ->
                        PricesFrame.row(
                            all.count(), all.agg((trade, quote) -> quote.price().sum())))
                    .plan(),
            """
            SELECT count(*), sum(CASE WHEN b.at IS NOT NULL AND (f.at IS NULL OR l.at - b.at <= f.at - l.at) \
            THEN b.price ELSE f.price END) FROM '%1$s' l \
            ASOF LEFT JOIN '%2$s' b ON l.symbol = b.symbol AND l.at >= b.at \
            ASOF LEFT JOIN '%2$s' f ON l.symbol = f.symbol AND l.at <= f.at \
            WHERE b.at IS NOT NULL OR f.at IS NOT NULL\
            """
                .formatted(tradesFile, quotesFile)));
  }
}
