package org.ecpat.monitoring.robustness;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** Shares numbered pieces of independent work among threads. */
final class Parallel {
  private static final int CHUNK = 32;

  private final long from;
  private final long to;
  private final Watch watch;
  private final AtomicLong next;
  private final AtomicLong done = new AtomicLong();

  private Parallel(long from, long to, Watch watch) {
    this.from = from;
    this.to = to;
    this.watch = watch;
    this.next = new AtomicLong(from);
  }

  /** Does pieces of work, of one thread. */
  interface Worker<T> {
    /** Does one piece. */
    void work(long piece);

    /** What all pieces of this worker gave. */
    T result();
  }

  /**
   * Does the pieces from one number up to another.
   *
   * @param threads the number of threads; with one, the work is done by the caller's
   * @param workers makes a worker for each thread
   * @return the results of the workers, in no particular order
   * @throws CancellationException if the watch ended the work
   * @throws IllegalArgumentException if there is not at least one thread
   */
  static <T> List<T> run(
      long from, long to, int threads, Watch watch, Supplier<Worker<T>> workers) {
    if (threads < 1) {
      throw new IllegalArgumentException("At least one thread is needed; found " + threads + ".");
    }
    Parallel all = new Parallel(from, to, watch);
    return threads == 1 ? List.of(all.work(workers.get())) : all.share(threads, workers);
  }

  private <T> List<T> share(int threads, Supplier<Worker<T>> workers) {
    ExecutorService executor = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        futures.add(executor.submit(() -> work(workers.get())));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> future : futures) {
        results.add(resultOf(future));
      }
      return results;
    } finally {
      next.set(to);
      executor.shutdown();
    }
  }

  private static <T> T resultOf(Future<T> future) {
    try {
      return future.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CancellationException("The work was interrupted; there is no result.");
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  private <T> T work(Worker<T> worker) {
    long all = to - from;
    for (long at = next.getAndAdd(CHUNK); at < to; at = next.getAndAdd(CHUNK)) {
      long end = StrictMath.min(to, at + CHUNK);
      for (long piece = at; piece < end; piece++) {
        if (watch.isCancelled()) {
          throw new CancellationException(
              "The work was cancelled with "
                  + done.get()
                  + " of "
                  + all
                  + " pieces done; there is no result.");
        }
        worker.work(piece);
      }
      watch.progressed(done.addAndGet(end - at), all);
    }
    return worker.result();
  }
}
