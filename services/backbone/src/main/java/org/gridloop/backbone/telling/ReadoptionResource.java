package org.gridloop.backbone.telling;

import static org.gridloop.backbone.deciding.Refusal.refused;

import io.quarkus.arc.properties.IfBuildProperty;
import io.smallrye.common.annotation.Blocking;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Reason;
import org.gridloop.backbone.guarding.HttpReason;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.journal.Journal;
import org.gridloop.backbone.journal.SequenceTaken;
import org.gridloop.backbone.log.IssueLog;
import org.gridloop.backbone.log.LogReading;
import org.gridloop.backbone.showing.DatabaseUnavailable;

/** What an administrator asks for after an older backup was put back. */
@Path("/api/v1/journal/readoption")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "journal")
@IfBuildProperty(name = "gridloop.tells", stringValue = "true", enableIfMissing = true)
@Blocking
public class ReadoptionResource {

    enum Why implements Reason {
        DISAGREES(
                "journal-disagrees",
                409,
                "The journal holds another fact in the place of one the log has; a person has to decide.",
                "事件日志与已发布的事件内容不一致，需人工裁定。"),
        BUSY("readoption-busy", 409, "Somebody else writes the same facts right now; ask again.", "正在被他人补回，请稍后再试。");

        private final String code;
        private final int status;
        private final String english;
        private final String chinese;

        Why(String code, int status, String english, String chinese) {
            this.code = code;
            this.status = status;
            this.english = english;
            this.chinese = chinese;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public int status() {
            return status;
        }

        @Override
        public String english() {
            return english;
        }

        @Override
        public String chinese() {
            return chinese;
        }
    }

    /**
     * @param factsInLog own facts the log holds
     * @param readBack of them, those the journal had lost
     */
    public record Readopted(long factsInLog, long readBack) {}

    private final DataSource source;
    private final Journal journal;
    private final IssueLog log;
    private final Relay relay;

    @Inject
    ReadoptionResource(DataSource source, Journal journal, IssueLog log, Relay relay) {
        this.source = source;
        this.journal = journal;
        this.log = log;
        this.relay = relay;
    }

    @POST
    @RolesAllowed(Roles.ADMIN)
    @Operation(
            summary = "Read back from the log what the journal has lost 补回事件日志",
            description = "After an older backup was restored the service accepts nothing until this was done. Goes"
                    + " through the whole log, and may be asked for again; what is there is left alone.")
    public Readopted readBack() {
        int partitions = log.ensureTopic();
        try (Connection connection = source.getConnection();
                LogReading reader = log.scanner()) {
            connection.setAutoCommit(true);
            Readoption.Done done =
                    Readoption.run(connection, new RelayTable(), journal, log.source(), reader, partitions);
            Relay.LOG.warnf("read back %d of %d facts from the log", done.readBack(), done.factsInLog());
            return new Readopted(done.factsInLog(), done.readBack());
        } catch (BrokerAhead e) {
            Relay.LOG.warn(e.getMessage());
            throw refused(Why.DISAGREES);
        } catch (SequenceTaken e) {
            throw refused(Why.BUSY);
        } catch (KafkaException e) {
            Relay.LOG.warnf(
                    "cannot read back: the log does not answer: %s",
                    e.getClass().getSimpleName());
            throw refused(HttpReason.UNAVAILABLE);
        } catch (SQLException e) {
            throw new DatabaseUnavailable(e);
        } finally {
            relay.lookAgain();
        }
    }
}
