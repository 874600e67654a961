package org.gridloop.evaluation.agendas;

/** What can be wanted of a meeting. */
sealed interface AgendaCommand permits RecordDecision {}
