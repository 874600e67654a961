# One image per service, from the very jars that './gridloop up' runs. Build them first: ./mvnw -DskipTests package
#   docker build -f deploy/docker/service.Dockerfile --build-arg SERVICE=intake -t gridloop/intake .
FROM eclipse-temurin:25-jre
ARG SERVICE
RUN useradd --system --uid 10001 --home-dir /gridloop gridloop
WORKDIR /gridloop
COPY deploy/docker/run-service deploy/docker/is-ready /gridloop/bin/
COPY services/${SERVICE}/target/quarkus-app/ /gridloop/app/
USER gridloop
ENV GRIDLOOP_HTTP_HOST=0.0.0.0 GRIDLOOP_HTTP_PORT=8080
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=4s --start-period=60s --retries=6 CMD ["/gridloop/bin/is-ready"]
ENTRYPOINT ["/gridloop/bin/run-service"]
