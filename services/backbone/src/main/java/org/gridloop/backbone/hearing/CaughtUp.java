package org.gridloop.backbone.hearing;

/** Whether this service has heard what the log holds; who acts on a view, such as on a deadline, asks first. */
public interface CaughtUp {

    /** @return whether everything that stood in the log at most two seconds ago is in the views and heard by all */
    boolean isCaughtUp();
}
