package io.scenariomarket.localstack;

import java.io.IOException;
import java.util.List;

/** A program that runs as a child process for as long as the stack does. */
interface Service {
  /** What people call it. */
  String title();

  /** What its files are called. */
  String key();

  /** Makes everything that its process needs. Called before each start. */
  void prepare() throws IOException;

  /** The command line of its process. */
  List<String> command() throws IOException;

  /** Sets environment and working directory. */
  void configure(ProcessBuilder process);

  /** Whether it does its work now. */
  boolean ready();

  /** What to do once it is ready. */
  default void afterReady() {}

  /** Whether a failed start with these last lines may succeed a moment later. */
  default boolean passing(String lastLines) {
    return false;
  }

  /** The signal that asks it to stop. */
  default String stopSignal() {
    return "TERM";
  }
}
