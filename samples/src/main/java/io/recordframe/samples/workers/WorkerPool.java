package io.recordframe.samples.workers;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * JVMs with the library on their class path and nothing of this program, which evaluate an
 * expression over Arrow files. A worker that is free takes the next file.
 */
final class WorkerPool implements AutoCloseable {

  /** How long one file may take, in the worker and here. */
  private static final int MOST_SECONDS = 300;

  private final List<Process> processes = new ArrayList<>();
  private final BlockingQueue<Process> free;
  private final ExecutorService threads;
  private final Path log;

  /** Starts workers that know the expression. */
  WorkerPool(int workers, byte[] expression, Path directory) throws IOException {
    this.free = new ArrayBlockingQueue<>(workers);
    this.threads = Executors.newFixedThreadPool(workers);
    this.log = directory.resolve("workers.log");
    Path bytes = Files.write(directory.resolve("cost.expression"), expression);
    for (int i = 0; i < workers; i++) {
      List<String> command =
          WorkerProcess.command("BatchWorker.java", bytes.toString(), String.valueOf(MOST_SECONDS));
      Process process =
          new ProcessBuilder(command)
              .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
              .start();
      processes.add(process);
      free.add(process);
    }
  }

  /** Writes the value for each row of the files beside them; returns where, in their order. */
  List<Path> evaluate(List<Path> files) throws IOException, InterruptedException {
    List<Future<Path>> results = new ArrayList<>();
    for (Path file : files) {
      Callable<Path> task = () -> evaluate(file);
      results.add(threads.submit(task));
    }
    List<Path> values = new ArrayList<>();
    for (Future<Path> result : results) {
      try {
        values.add(result.get(MOST_SECONDS, TimeUnit.SECONDS));
      } catch (ExecutionException | TimeoutException failed) {
        throw new IllegalStateException("A worker failed: " + Files.readString(log), failed);
      }
    }
    return values;
  }

  private Path evaluate(Path file) throws IOException, InterruptedException {
    Path values = file.resolveSibling("values-of-" + file.getFileName());
    Process worker = free.take();
    var requests = worker.outputWriter();
    requests.write(file + "\n" + values + "\n");
    requests.flush();
    BufferedReader answers = worker.inputReader();
    String answer = answers.readLine();
    if (!"done".equals(answer)) {
      throw new IOException("A worker answered " + answer + " for " + file);
    }
    free.add(worker);
    return values;
  }

  @Override
  public void close() {
    threads.shutdownNow();
    processes.forEach(Process::destroyForcibly);
  }
}
