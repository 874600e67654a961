package org.gridloop.ledger.keeping;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Rows;

/** A checkpoint now, for who wants to carry one away. */
@Path("/api/v1/ledger/seal")
@RunOnVirtualThread
@Tag(name = "Ledger")
public class SealResource {

    private static final String LATEST = "select note from checkpoint order by size desc limit 1";

    private final DataSource source;
    private final Keeper keeper;

    SealResource(DataSource source, Keeper keeper) {
        this.source = source;
        this.keeper = keeper;
    }

    @POST
    @Produces(MediaType.TEXT_PLAIN)
    @RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Sign a checkpoint over everything that is kept, and answer with it 签发检查点",
            description =
                    "A C2SP signed note. When nothing came since the last one, that is the answer; an empty ledger"
                            + " answers with nothing.")
    public String sign() {
        return Rows.inTransaction(source, tx -> {
            keeper.coverAll(tx);
            return tx.one(LATEST, row -> row.getString(1)).orElse("");
        });
    }
}
