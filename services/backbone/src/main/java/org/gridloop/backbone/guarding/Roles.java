package org.gridloop.backbone.guarding;

/** The roles a token may carry. */
public final class Roles {

    public static final String INTEGRATION = "integration";
    public static final String CITIZEN = "citizen";
    public static final String CLERK = "clerk";
    public static final String DISPATCHER = "dispatcher";
    public static final String GRID = "grid";
    public static final String OFFICER = "officer";
    public static final String UNIT = "unit";
    public static final String CALLBACK = "callback";
    public static final String SUPERVISOR = "supervisor";
    public static final String ANALYST = "analyst";
    public static final String ADMIN = "admin";

    private Roles() {}
}
