package org.gridloop.backbone.hearing;

/** Where hearing writes down, beside the views' own rows, what it heard and what it could not go on with. */
record Notebook(HeardStore heard, ParkedStore parked) {

    static final Notebook IN_TABLES = new Notebook(new HeardTable(), new ParkedTable());
}
