/** The annotation processor that turns records into typed frames. */
module io.recordframe.processor {
  requires com.palantir.javapoet;
  requires io.recordframe.annotation;
  requires java.compiler;
  requires static com.google.auto.service;
  requires static jdk.compiler;
  requires static transitive org.jspecify;

  provides javax.annotation.processing.Processor with
      io.recordframe.processor.SchemaProcessor;
}
