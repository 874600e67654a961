package org.gridloop.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What the demo reports for a script.
 *
 * @param scene the script's name
 * @param fileAs the sub-class a clerk files it as; "" when it is never filed
 * @param report body of {@code POST /api/v1/issues}
 */
record SceneReport(String scene, String fileAs, ObjectNode report) {}
