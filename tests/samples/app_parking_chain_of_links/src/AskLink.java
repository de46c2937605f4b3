package com.example.app_parking_chain_of_links;

final class AskLink extends Link {
    @Override
    void handle(GarageActivity page) {
        if (!Ticket.read(page).isStamped()) {
            new Sheet(page).show();
        }
        proceed(page);
    }
}
