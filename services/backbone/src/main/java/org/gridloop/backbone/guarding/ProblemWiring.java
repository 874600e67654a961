package org.gridloop.backbone.guarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Path;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gridloop.backbone.deciding.OutcomeUnknown;
import org.gridloop.backbone.deciding.Reason;
import org.gridloop.backbone.deciding.Refusal;
import org.gridloop.backbone.journal.JournalClosed;
import org.gridloop.backbone.journal.JournalUnavailable;
import org.gridloop.backbone.showing.DatabaseUnavailable;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jspecify.annotations.Nullable;

/** Every refusal leaves the house as problem+json with a coded reason. */
public class ProblemWiring {

    private static final System.Logger LOG = System.getLogger(ProblemWiring.class.getName());

    @ServerExceptionMapper
    public Response refusal(Refusal refusal, UriInfo uri) {
        return problem(uri, refusal.reason(), refusal.about(), null);
    }

    @ServerExceptionMapper(priority = 1)
    public Response violations(ConstraintViolationException e, UriInfo uri) {
        List<Problem.FieldError> errors = e.getConstraintViolations().stream()
                .map(violation -> new Problem.FieldError(field(violation), violation.getMessage()))
                .sorted((a, b) -> a.field().compareTo(b.field()))
                .toList();
        String about = errors.stream()
                .map(error -> error.field() + ": " + error.message())
                .collect(Collectors.joining("; "));
        return problem(uri, HttpReason.INVALID_FIELDS, about, errors);
    }

    @ServerExceptionMapper(priority = 1)
    public Response json(JsonProcessingException e, UriInfo uri) {
        return problem(uri, reason(e), where(e), null);
    }

    private static HttpReason reason(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException) {
            return HttpReason.UNKNOWN_FIELD;
        }
        return e instanceof NulInText ? HttpReason.NUL_CHARACTER : HttpReason.BROKEN_JSON;
    }

    /** Quarkus brings an answer of its own for exactly this exception, which only one as exact replaces. */
    @ServerExceptionMapper(priority = 1)
    public Response mismatched(MismatchedInputException e, UriInfo uri) {
        return json(e, uri);
    }

    @ServerExceptionMapper(priority = 1)
    public Response unauthorized(UnauthorizedException e, UriInfo uri) {
        return problem(uri, HttpReason.NO_TOKEN, null, null);
    }

    @ServerExceptionMapper(priority = 1)
    public Response authenticationFailed(AuthenticationFailedException e, UriInfo uri) {
        return problem(uri, HttpReason.NO_TOKEN, null, null);
    }

    @ServerExceptionMapper(priority = 1)
    public Response forbidden(ForbiddenException e, UriInfo uri) {
        return problem(uri, HttpReason.NOT_YOUR_ROLE, null, null);
    }

    @ServerExceptionMapper
    public Response webApplication(WebApplicationException e, UriInfo uri) {
        if (e.getCause() instanceof JsonProcessingException json) {
            return json(json, uri);
        }
        return problem(uri, HttpReason.ofStatus(e.getResponse().getStatus()), null, null);
    }

    @ServerExceptionMapper
    public Response outcomeUnknown(OutcomeUnknown e, UriInfo uri) {
        return problem(uri, HttpReason.OUTCOME_UNKNOWN, null, null);
    }

    @ServerExceptionMapper
    public Response journalUnavailable(JournalUnavailable e, UriInfo uri) {
        return problem(uri, HttpReason.UNAVAILABLE, null, null);
    }

    @ServerExceptionMapper
    public Response journalClosed(JournalClosed e, UriInfo uri) {
        return problem(uri, HttpReason.JOURNAL_BEHIND, null, null);
    }

    @ServerExceptionMapper
    public Response databaseUnavailable(DatabaseUnavailable e, UriInfo uri) {
        return e.isPassing() ? problem(uri, HttpReason.UNAVAILABLE, null, null) : ours(e, uri);
    }

    @ServerExceptionMapper
    public Response ours(Throwable e, UriInfo uri) {
        LOG.log(System.Logger.Level.ERROR, "a request failed: " + uri.getPath(), e);
        return problem(uri, HttpReason.OURS, null, null);
    }

    private static Response problem(
            UriInfo uri, Reason reason, @Nullable String about, @Nullable List<Problem.FieldError> errors) {
        Response.ResponseBuilder answer = Response.status(reason.status())
                .type(MediaType.valueOf(Problem.MEDIA_TYPE))
                .entity(Problem.of(reason, about, uri.getPath(), errors));
        if (reason.status() == 503) {
            answer.header("Retry-After", "1");
        }
        if (reason.status() == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        return answer.build();
    }

    /** The path inside the body: the method's and the parameter's names mean nothing to a caller. */
    private static String field(ConstraintViolation<?> violation) {
        List<String> names = new ArrayList<>();
        int depth = 0;
        for (Path.Node node : violation.getPropertyPath()) {
            if (depth++ >= 2 || node.getKind() == jakarta.validation.ElementKind.PROPERTY) {
                names.add(node.toString());
            }
        }
        return names.isEmpty() ? violation.getPropertyPath().toString() : String.join(".", names);
    }

    /** Where in the body, never what stood there. */
    private static @Nullable String where(JsonProcessingException e) {
        List<String> parts = new ArrayList<>();
        if (e instanceof JsonMappingException mapping) {
            mapping.getPath()
                    .forEach(step ->
                            parts.add(step.getFieldName() == null ? "[" + step.getIndex() + "]" : step.getFieldName()));
        }
        if (!parts.isEmpty()) {
            return String.join(".", parts);
        }
        return e.getLocation() == null
                ? null
                : "line " + e.getLocation().getLineNr() + ", column "
                        + e.getLocation().getColumnNr();
    }
}
