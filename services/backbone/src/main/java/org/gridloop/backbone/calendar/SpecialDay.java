package org.gridloop.backbone.calendar;

import java.time.LocalDate;

/**
 * A day on which the published calendar departs from the week.
 *
 * @param name of the holiday it belongs to, as published
 * @param worked true for a make-up workday 调休上班, false for a day off
 */
public record SpecialDay(LocalDate date, String name, boolean worked) {}
