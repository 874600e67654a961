# The launcher's commands that need no suite of its own: make-keys and token.
FROM eclipse-temurin:25-jre
WORKDIR /gridloop
COPY deploy/local/target/lib/ /gridloop/lib/
COPY deploy/local/target/classes/ /gridloop/classes/
ENTRYPOINT ["java", "-Dslf4j.internal.verbosity=ERROR", "-cp", "/gridloop/classes:/gridloop/lib/*", "org.gridloop.local.Launcher"]
