package io.recordframe.inference.command;

import picocli.CommandLine.IVersionProvider;

/** The version of the jar that the command is in. */
final class CommandVersion implements IVersionProvider {

  /** Called by picocli. */
  CommandVersion() {}

  @Override
  public String[] getVersion() {
    String version = CommandVersion.class.getPackage().getImplementationVersion();
    return new String[] {
      version == null ? "Recordframe, not from a jar" : "Recordframe " + version
    };
  }
}
