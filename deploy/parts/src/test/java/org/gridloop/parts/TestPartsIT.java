package org.gridloop.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class TestPartsIT {

    @Test
    void aCommittedRowOutlivesTheKillOfPostgres() throws SQLException {
        TestParts parts = TestParts.fresh("backbone");
        assumeThat(parts.canBeKilled()).isTrue();
        try (Connection owner = asOwner(parts);
                var statement = owner.createStatement()) {
            statement.execute("CREATE TABLE kept (id int)");
            statement.execute("INSERT INTO kept VALUES (42)");
        }

        parts.killPostgres();
        assertThatThrownBy(() -> asOwner(parts).close()).isInstanceOf(SQLException.class);
        parts.restartPostgres();

        try (Connection service = asService(parts);
                var statement = service.createStatement();
                var rows = statement.executeQuery("SELECT id FROM kept")) {
            assertThat(rows.next()).isTrue();
            assertThat(rows.getInt(1)).isEqualTo(42);
        }
    }

    @Test
    void anAnsweredRecordOutlivesTheKillOfTheBroker() throws Exception {
        TestParts parts = TestParts.start("backbone");
        assumeThat(parts.canBeKilled()).isTrue();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", parts.kafka()))) {
            admin.createTopics(List.of(new NewTopic("kept", 1, (short) 1)))
                    .all()
                    .get();
        }
        Map<String, Object> config = Map.of("bootstrap.servers", parts.kafka(), "acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", "key", "value")).get(20, TimeUnit.SECONDS);
        }

        parts.killBroker();
        parts.restartBroker();

        Map<String, Object> reading = Map.of("bootstrap.servers", parts.kafka(), "auto.offset.reset", "earliest");
        try (var consumer = new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition("kept", 0)));
            var records = consumer.poll(Duration.ofSeconds(20));
            assertThat(records)
                    .singleElement()
                    .satisfies(record -> assertThat(record.value()).isEqualTo("value"));
        }
    }

    @Test
    void aServiceMayWriteRowsButNotAlterTablesNorEnterAnothersDatabase() throws SQLException {
        TestParts intake = TestParts.fresh("intake");
        TestParts routing = TestParts.fresh("routing");
        try (Connection owner = asOwner(intake);
                var statement = owner.createStatement()) {
            statement.execute("CREATE TABLE facts (id int generated always as identity, word text)");
        }
        try (Connection service = asService(intake);
                var statement = service.createStatement()) {
            assertThat(statement.executeUpdate("INSERT INTO facts (word) VALUES ('filed')"))
                    .isEqualTo(1);
            assertThatThrownBy(() -> statement.execute("DROP TABLE facts")).hasMessageContaining("must be owner");
            assertThatThrownBy(() -> statement.execute("TRUNCATE facts")).hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("CREATE TABLE mine (id int)"))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(intake.jdbcUrl(), routing.user(), routing.password())
                        .close())
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> DriverManager.getConnection(intake.jdbcUrl(), intake.user(), "guessed")
                        .close())
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void aTokenCarriesRolesUnitAndAreas() {
        String token = TestTokens.token("unit", "D07", List.of("371327001"));
        String claims = new String(
                java.util.Base64.getUrlDecoder()
                        .decode(List.of(token.split("\\.", -1)).get(1)),
                StandardCharsets.UTF_8);
        assertThat(claims)
                .contains("\"iss\":\"gridloop\"", "\"groups\":[\"unit\"]", "\"roles\":[\"unit\"]")
                .contains("\"unit\":\"D07\"", "\"areas\":[\"371327001\"]", "\"sub\":\"unit-1\"");
        assertThatThrownBy(() -> TestTokens.token("mayor"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("mayor");
    }

    @Test
    void aRefusedValueNeverReachesThePostgresLog() throws Exception {
        TestParts parts = TestParts.fresh("backbone");
        assumeThat(parts.canBeKilled()).isTrue();
        try (Connection owner = asOwner(parts);
                var statement = owner.createStatement()) {
            statement.execute("CREATE TABLE people (phone text PRIMARY KEY)");
            statement.execute("INSERT INTO people VALUES ('13900001111')");
            assertThatThrownBy(() -> statement.execute("INSERT INTO people VALUES ('13900001111')"))
                    .isInstanceOf(SQLException.class);
            assertThatThrownBy(() -> statement.execute("SELECT '13900001111x'::int"))
                    .isInstanceOf(SQLException.class);
        }
        var log = parts.scratch().resolve("logs/postgres.log");
        assumeThat(log).exists();
        assertThat(log).content().contains("ready to accept connections").doesNotContain("13900001111");
    }

    private static Connection asOwner(TestParts parts) throws SQLException {
        return DriverManager.getConnection(parts.jdbcUrl(), parts.ownerUser(), parts.ownerPassword());
    }

    private static Connection asService(TestParts parts) throws SQLException {
        return DriverManager.getConnection(parts.jdbcUrl(), parts.user(), parts.password());
    }
}
