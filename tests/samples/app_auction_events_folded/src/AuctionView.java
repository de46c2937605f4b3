package com.example.app_auction_events_folded;

import java.util.List;

final class AuctionView {
    private boolean accepted;
    private int opened;

    static AuctionView fold(List<String> kinds) {
        AuctionView view = new AuctionView();
        kinds.forEach(view::on);
        return view;
    }

    private void on(String kind) {
        switch (kind) {
            case "accepted":
                accepted = true;
                break;
            case "withdrawn":
                accepted = false;
                break;
            case "opened":
                opened++;
                break;
            default:
        }
    }

    boolean accepted() {
        return accepted;
    }

    int opened() {
        return opened;
    }
}
