package io.scenariomarket;

import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.modulith.Modulithic;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * The scenario-matching marketplace.
 *
 * <p>Started without a command it serves pages and API. Started with one ({@code evaluate}, {@code
 * rebuild}, {@code check}, {@code generate}) it runs that command without an HTTP port and exits.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
@Modulithic(sharedModules = "shared")
public class MarketApplication {

  /** What a command says is its own; of the rest only what went wrong. */
  private static final List<String> QUIET =
      List.of(
          "--server.port=-1",
          "--spring.main.banner-mode=off",
          "--logging.level.root=error",
          "--logging.level.io.scenariomarket.search=info");

  /**
   * Starts the market, or runs the command named by the first argument.
   *
   * @param args Spring options ({@code --name=value}), after the command's name where there is one
   */
  public static void main(String[] args) {
    var application = new SpringApplication(MarketApplication.class);
    if (args.length == 0 || args[0].startsWith("-")) {
      application.run(args);
      return;
    }
    if (EvaluationApplication.COMMANDS.contains(args[0])) {
      application = new SpringApplication(EvaluationApplication.class);
      application.setWebApplicationType(WebApplicationType.NONE);
    }
    // Nobody watches a command's own web server, and the market may be running beside it.
    System.exit(SpringApplication.exit(application.run(asCommand(args))));
  }

  /**
   * The arguments of a command as Spring reads them: {@code --name value} is {@code --name=value}.
   */
  private static String[] asCommand(String[] args) {
    var options = new ArrayList<>(QUIET);
    options.add("--market.command=" + args[0]);
    for (int i = 1; i < args.length; i++) {
      var valueFollows =
          args[i].startsWith("--")
              && !args[i].contains("=")
              && i + 1 < args.length
              && !args[i + 1].startsWith("--");
      options.add(valueFollows ? args[i] + "=" + args[++i] : args[i]);
    }
    return options.toArray(String[]::new);
  }
}
