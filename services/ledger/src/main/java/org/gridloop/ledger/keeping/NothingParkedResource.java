package org.gridloop.ledger.keeping;

import static org.gridloop.backbone.deciding.Refusal.refused;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.gridloop.backbone.deciding.Reason;
import org.gridloop.backbone.guarding.Roles;
import org.gridloop.backbone.showing.Page;

/** A ledger keeps what it cannot read as well, so that nothing is ever parked here; asked like the others, it says so. */
@Path("/parked")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "parked", description = "Nothing is ever parked here")
public class NothingParkedResource {

    private enum Why implements Reason {
        NOT_PARKED;

        @Override
        public String code() {
            return "not-parked";
        }

        @Override
        public int status() {
            return Response.Status.NOT_FOUND.getStatusCode();
        }

        @Override
        public String english() {
            return "Nothing of this issue is parked here.";
        }

        @Override
        public String chinese() {
            return "本服务没有该诉求的滞留记录。";
        }
    }

    @GET
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
    @Operation(summary = "Lists parked issues: none")
    public Page<String> list() {
        return new Page<>(List.of(), null);
    }

    @GET
    @Path("/{issueId}")
    @RolesAllowed({Roles.ADMIN, Roles.SUPERVISOR})
    @Operation(summary = "There are no parked records to show")
    public Response show(@PathParam("issueId") String issueId) {
        throw refused(Why.NOT_PARKED);
    }

    @POST
    @Path("/{issueId}/redrive")
    @RolesAllowed(Roles.ADMIN)
    @Operation(summary = "There is nothing to apply again")
    public Response redrive(@PathParam("issueId") String issueId) {
        throw refused(Why.NOT_PARKED);
    }
}
