package org.gridloop.ledger.comparing;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.guarding.Roles;

/** How the journals and the ledger compare. */
@Path("/api/v1/ledger/comparison")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Ledger")
public class ComparisonResource {

    private final WhenSecondsPassThenCompare comparing;

    ComparisonResource(WhenSecondsPassThenCompare comparing) {
        this.comparing = comparing;
    }

    @GET
    @RolesAllowed({Roles.ANALYST, Roles.SUPERVISOR, Roles.ADMIN})
    @Operation(
            summary = "Counts and hashes of every journal against what is kept, with the place where they differ 日志比对",
            description =
                    "Compared again and again, in the background. What was told and has not been read yet is on its"
                            + " way, not missing.")
    public Comparison comparison() {
        return comparing.comparison();
    }
}
