package com.example.app_parking_chain_of_links;

abstract class Link {
    private Link next;

    final Link then(Link link) {
        next = link;
        return link;
    }

    abstract void handle(GarageActivity page);

    protected final void proceed(GarageActivity page) {
        if (next != null) {
            next.handle(page);
        }
    }
}
