package org.gridloop.local;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.gridloop.parts.GridloopHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "dev", description = "Runs the suite with one service in Quarkus dev mode: edits show at once.")
final class DevCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec command;

    @Mixin
    @SuppressWarnings("NullAway.Init") // set by picocli
    private SuiteOptions options;

    @Parameters(paramLabel = "SERVICE", description = "intake, routing, response, evaluation or ledger.")
    @SuppressWarnings("NullAway.Init") // set by picocli
    private String name;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Service edited = Service.named(name)
                .orElseThrow(() -> new ParameterException(
                        command.commandLine(), "No service is called " + name + "; they are " + Service.names() + "."));
        List<Service> others = new ArrayList<>(Arrays.asList(Service.values()));
        others.remove(edited);
        Suite suite = Suite.prepare(options.data(), options.portBase(), others, System.out::println);
        Runtime.getRuntime().addShutdownHook(new Thread(suite::stop, "stop-suite"));
        suite.begin();
        System.out.println(Overview.of(suite));
        return devMode(suite, edited).waitFor();
    }

    private static Process devMode(Suite suite, Service edited) throws IOException {
        var home = GridloopHome.find();
        // With the modules it is made of, so that an edit in the backbone shows as well.
        var builder = new ProcessBuilder(
                        home.resolve("mvnw").toString(),
                        "-q",
                        "-Ddebug=false",
                        "-Dmaven.test.skip=true",
                        "compile",
                        "quarkus:dev",
                        "-pl",
                        edited.module(),
                        "-am")
                .directory(home.toFile())
                .inheritIO();
        builder.environment().putAll(suite.parts().environment(edited));
        return builder.start();
    }
}
