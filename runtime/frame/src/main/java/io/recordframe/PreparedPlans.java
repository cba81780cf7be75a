package io.recordframe;

import io.recordframe.plan.algebra.Relation;
import io.recordframe.plan.engine.Execution;
import io.recordframe.plan.engine.PreparedPlan;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Plans that are kept prepared, so that a frame that is run again is not planned again. A plan is
 * known by its identity and kept while its frame is reachable, among the {@value #KEPT} used last.
 * Safe for use by several threads.
 */
final class PreparedPlans implements AutoCloseable {

  private static final int KEPT = 32;

  private final BiFunction<Relation, Execution, PreparedPlan> prepare;
  private final LinkedHashMap<Key, Lease> kept = new LinkedHashMap<>(16, 0.75f, true);
  private final ReferenceQueue<Relation> unreachable = new ReferenceQueue<>();
  private boolean closed;

  PreparedPlans(BiFunction<Relation, Execution, PreparedPlan> prepare) {
    this.prepare = prepare;
  }

  /** The prepared plan; given back with {@link Lease#release}. */
  Lease lease(Relation plan, Execution execution) {
    Lease lease = find(plan);
    if (lease != null) {
      return lease;
    }
    Lease made = new Lease(prepare.apply(plan, execution));
    keep(plan, made);
    return made;
  }

  private @Nullable Lease find(Relation plan) {
    synchronized (kept) {
      Lease lease = kept.get(new Key(plan, null));
      return lease != null && lease.retain() ? lease : null;
    }
  }

  private void keep(Relation plan, Lease made) {
    List<Lease> dropped = new ArrayList<>();
    synchronized (kept) {
      if (closed) {
        return;
      }
      made.retain();
      Lease before = kept.put(new Key(plan, unreachable), made);
      if (before != null) {
        dropped.add(before);
      }
      while (unreachable.poll() instanceof Key gone) {
        Lease lease = kept.remove(gone);
        if (lease != null) {
          dropped.add(lease);
        }
      }
      if (kept.size() > KEPT) {
        dropped.add(kept.pollFirstEntry().getValue());
      }
    }
    dropped.forEach(Lease::release);
  }

  /** Gives up what is kept; plans that run are closed when they are released. */
  @Override
  public void close() {
    List<Lease> dropped;
    synchronized (kept) {
      closed = true;
      dropped = List.copyOf(kept.values());
      kept.clear();
    }
    dropped.forEach(Lease::release);
  }

  /** A prepared plan and how many use it; closed with the last one. */
  static final class Lease {

    private final PreparedPlan plan;
    private int users = 1;

    private Lease(PreparedPlan plan) {
      this.plan = plan;
    }

    PreparedPlan plan() {
      return plan;
    }

    private synchronized boolean retain() {
      if (users == 0) {
        return false;
      }
      users++;
      return true;
    }

    void release() {
      synchronized (this) {
        users--;
        if (users > 0) {
          return;
        }
      }
      plan.close();
    }
  }

  /** A plan by identity, which does not keep it reachable. */
  private static final class Key extends WeakReference<Relation> {

    private final int hash;

    Key(Relation plan, @Nullable ReferenceQueue<Relation> queue) {
      super(plan, queue);
      this.hash = System.identityHashCode(plan);
    }

    @Override
    public boolean equals(Object other) {
      return this == other || (other instanceof Key key && get() != null && key.refersTo(get()));
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }
}
