package org.gridloop.ledger.it;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.gridloop.parts.RealParts;

/** The parts the service runs on in tests. */
@QuarkusTestResource(value = RealParts.class, initArgs = @ResourceArg(name = "service", value = "ledger"))
@QuarkusTestResource(ToldJournal.class)
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@interface LedgerService {}
